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
import org.fairway.pathway.enrolment.HoursSpent;

/**
 * Hours of one day in one mode.
 *
 * @param hours quarter hours, more than 0 and at most 24; a string such as {@code "7.50"}
 * @param employer code of the employer with whom they were spent; the one agreed, or the caller's
 *     own, when left out
 * @param supervisor code of the supervisor who will sign, never a name
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
    @Size(max = 10)
        @Pattern(regexp = "[A-Z0-9]+")
        @Schema(
            description =
                "ODS code of the employer; the only one agreed, or the caller's own, when left out",
            examples = "RNA")
        String employer,
    @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9._-]+") String supervisor) {

  HoursSpent spent() {
    return new HoursSpent(date, hours, deliveryMode, employer, supervisor);
  }
}
