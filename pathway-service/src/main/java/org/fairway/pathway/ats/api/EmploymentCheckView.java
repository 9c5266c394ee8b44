package org.fairway.pathway.ats.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.ats.AtsVacancy;
import org.fairway.pathway.ats.EmploymentCheck;
import org.fairway.pathway.ats.EmploymentFinding;

/** A check as shown. */
@Schema(name = "EmploymentCheck", description = "Whether a person is still in the job")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmploymentCheckView(
    @NotNull UUID id,
    @NotNull @Schema(description = "A day in the job; when no longer in work, the last one")
        LocalDate checkedOn,
    @Schema(required = true) boolean inWork,
    @Schema(maxLength = 3, pattern = AtsVacancy.BAND, description = "Band on that day") String band,
    @NotNull Instant recordedAt) {

  static EmploymentCheckView of(EmploymentCheck check) {
    EmploymentFinding finding = check.finding();
    return new EmploymentCheckView(
        check.id(), finding.checkedOn(), finding.inWork(), finding.band(), check.recordedAt());
  }
}
