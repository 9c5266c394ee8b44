package org.fairway.pathway.enrolment.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.DeliveryMode;

/**
 * Hours of one day in one mode.
 *
 * @param hours quarter hours, more than 0 and at most 24; a string such as {@code "7.50"}, or a
 *     number
 * @param supervisor code of the supervisor who signed, never a name
 */
@Schema(name = "RecordHours", description = "Hours of one day in one delivery mode")
public record RecordHoursRequest(
    @NotNull LocalDate date,
    @NotNull
        @DecimalMin("0.25")
        @DecimalMax("24")
        @Digits(integer = 2, fraction = 2)
        @JsonDeserialize(using = DecimalText.class)
        @Schema(
            type = SchemaType.STRING,
            pattern = "[0-9]{1,2}([.][0-9]{1,2})?",
            maxLength = 5,
            examples = "7.50")
        BigDecimal hours,
    @NotNull DeliveryMode deliveryMode,
    @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9._-]+") String supervisor) {}
