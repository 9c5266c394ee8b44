package org.fairway.pathway.levy.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a commitment is moved. The body may be left out. */
@Schema(name = "LevyCommitmentMove", description = "How a commitment is moved")
public record CommitmentMoveRequest(
    @Schema(
            description =
                "The day on which it took effect: of a break the first, of a return the first day"
                    + " back, of an end the last. Not in the future; today when left out")
        LocalDate effectiveOn) {

  static LocalDate on(CommitmentMoveRequest body) {
    return body == null ? null : body.effectiveOn();
  }
}
