package org.fairway.pathway.ats.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.ats.AtsVacancy;
import org.fairway.pathway.ats.EmploymentFinding;

/** What a check found. */
@Schema(name = "RecordEmploymentCheck", description = "Whether a person is still in the job")
public record EmploymentCheckRequest(
    @NotNull @Schema(description = "A day in the job; when no longer in work, the last one")
        LocalDate checkedOn,
    @NotNull Boolean inWork,
    @Size(max = 3)
        @Pattern(regexp = AtsVacancy.BAND)
        @Schema(description = "Agenda for Change band on that day; absent when not asked")
        String band) {

  EmploymentFinding finding() {
    return new EmploymentFinding(checkedOn, inWork, band);
  }
}
