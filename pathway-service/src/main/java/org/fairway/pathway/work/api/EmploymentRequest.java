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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.ats.AtsVacancy;
import org.fairway.pathway.support.WeeklyHours;
import org.fairway.pathway.work.NewEmployment;

/** What somebody works as who is or was on a pathway. */
@Schema(
    name = "RecordEmployment",
    description = "What somebody works as who is or was on a pathway")
public record EmploymentRequest(
    @NotNull
        @Size(max = 20)
        @Pattern(regexp = "[A-Z0-9]{3,20}")
        @Schema(description = "ODS code of the employer")
        String employer,
    @NotNull
        @Schema(
            description =
                "Not before the pathway, unless that is for staff in post; at most two months after it")
        LocalDate startedOn,
    @DecimalMin("0.25")
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 2)
        @JsonDeserialize(using = WeeklyHours.class)
        @Schema(
            type = SchemaType.STRING,
            pattern = WeeklyHours.FORM,
            maxLength = 5,
            examples = "37.50",
            description = "Hours a week")
        BigDecimal weeklyHours,
    @Size(max = 3)
        @Pattern(regexp = AtsVacancy.BAND)
        @Schema(description = "Agenda for Change band; absent when there is none")
        String band,
    @Schema(description = "The application that led to it, of the same referral")
        UUID applicationId) {

  NewEmployment work() {
    return new NewEmployment(employer, weeklyHours, band, startedOn, applicationId);
  }
}
