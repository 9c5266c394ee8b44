package org.fairway.pathway.sidebyside;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.ProgrammeTarget;
import org.fairway.pathway.programme.TargetStage;

/**
 * What a programme wants to reach.
 *
 * @param group null for everybody
 */
@Schema(name = "PublishedTarget", description = "How many people are to come how far by a day")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedTarget(
    @NotNull TargetStage stage,
    @Schema(maxLength = 60, description = "Absent for everybody") String group,
    @Schema(required = true, minimum = "0", maximum = "1000000") int people,
    @NotNull LocalDate by) {

  static PublishedTarget of(ProgrammeTarget target) {
    return new PublishedTarget(target.stage(), target.group(), target.people(), target.by());
  }
}
