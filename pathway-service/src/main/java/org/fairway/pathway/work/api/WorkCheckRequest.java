package org.fairway.pathway.work.api;

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
import org.fairway.pathway.ats.AtsVacancy;
import org.fairway.pathway.support.WeeklyHours;

/** What a check found. */
@Schema(name = "RecordWorkCheck", description = "Whether a person is still in work")
public record WorkCheckRequest(
    @NotNull @Schema(description = "A day in the job; when no longer in work, the last one")
        LocalDate checkedOn,
    @NotNull Boolean inWork,
    @DecimalMin("0.25")
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 2)
        @JsonDeserialize(using = WeeklyHours.class)
        @Schema(
            type = SchemaType.STRING,
            pattern = WeeklyHours.FORM,
            maxLength = 5,
            examples = "16.00",
            description = "Hours a week on that day; absent when not asked")
        BigDecimal weeklyHours,
    @Size(max = 3)
        @Pattern(regexp = AtsVacancy.BAND)
        @Schema(description = "Agenda for Change band on that day; absent when not asked")
        String band) {}
