package org.fairway.pathway.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.progress.JobCoach;
import org.fairway.pathway.support.Codes;

/** A job coach as shown. */
@Schema(name = "JobCoach", description = "Who coaches, and since when")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobCoachView(
    @NotNull UUID id,
    @NotNull
        @Schema(maxLength = Codes.LONGEST, pattern = Codes.CODE, description = "Code of the coach")
        String coach,
    @Schema(required = true) boolean qualified,
    @NotNull LocalDate assignedOn,
    @Schema(description = "From when somebody else does; absent while it lasts")
        LocalDate endedOn) {

  static JobCoachView of(JobCoach coach) {
    return new JobCoachView(
        coach.id(), coach.coach(), coach.qualified(), coach.assignedOn(), coach.endedOn());
  }
}
