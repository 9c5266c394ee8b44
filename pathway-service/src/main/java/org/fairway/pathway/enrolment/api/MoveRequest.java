package org.fairway.pathway.enrolment.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.LeavingReason;

/**
 * How a move is made. The body may be left out where no reason is needed.
 *
 * @param reason required to pause, withdraw and not start
 * @param effectiveOn the day it took effect, not in the future; today when left out
 */
@Schema(name = "EnrolmentMove", description = "How a move is made")
public record MoveRequest(
    @Schema(description = "Required to pause, withdraw and not start") LeavingReason reason,
    @Schema(description = "The day it took effect, not in the future; today when left out")
        LocalDate effectiveOn) {
  static final MoveRequest EMPTY = new MoveRequest(null, null);

  static MoveRequest orEmpty(MoveRequest body) {
    return body == null ? EMPTY : body;
  }
}
