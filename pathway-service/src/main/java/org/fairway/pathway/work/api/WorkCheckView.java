package org.fairway.pathway.work.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.ats.AtsVacancy;
import org.fairway.pathway.support.WeeklyHours;
import org.fairway.pathway.work.WorkCheck;

/** A check as shown. */
@Schema(name = "WorkCheck", description = "Whether a person is still in work")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkCheckView(
    @NotNull UUID id,
    @NotNull @Schema(description = "A day in the job; when no longer in work, the last one")
        LocalDate checkedOn,
    @Schema(required = true) boolean inWork,
    @Schema(maxLength = 5, pattern = WeeklyHours.SHOWN, description = "Hours a week on that day")
        String weeklyHours,
    @Schema(maxLength = 3, pattern = AtsVacancy.BAND, description = "Band on that day") String band,
    @NotNull Instant recordedAt) {

  static WorkCheckView of(WorkCheck check) {
    return new WorkCheckView(
        check.id(),
        check.checkedOn(),
        check.inWork(),
        WeeklyHours.shown(check.weeklyHours()),
        check.band(),
        check.recordedAt());
  }
}
