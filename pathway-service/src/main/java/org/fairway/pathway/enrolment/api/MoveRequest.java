package org.fairway.pathway.enrolment.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.Achievement;
import org.fairway.pathway.enrolment.LeavingReason;
import org.fairway.pathway.enrolment.MoveDetails;

/**
 * How a move is made. The body may be left out where no reason is needed.
 *
 * @param reason required to pause, withdraw and not start
 * @param effectiveOn the day it took effect, not in the future; today when left out
 * @param expectedReturnOn of a pause: when the person is expected back
 * @param achievement of a completion; not yet known when left out
 */
@Schema(name = "EnrolmentMove", description = "How a move is made")
public record MoveRequest(
    @Schema(description = "Required to pause, withdraw and not start") LeavingReason reason,
    @Schema(description = "The day it took effect, not in the future; today when left out")
        LocalDate effectiveOn,
    @Schema(description = "Of a pause: the first day on which the person is expected back")
        LocalDate expectedReturnOn,
    @Schema(description = "Of a completion; not yet known when left out") Achievement achievement) {
  static final MoveRequest EMPTY = new MoveRequest(null, null, null, null);

  static MoveRequest orEmpty(MoveRequest body) {
    return body == null ? EMPTY : body;
  }

  MoveDetails details() {
    return new MoveDetails(reason, effectiveOn, expectedReturnOn, achievement);
  }
}
