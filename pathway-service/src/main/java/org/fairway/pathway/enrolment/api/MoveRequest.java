package org.fairway.pathway.enrolment.api;

import java.time.LocalDate;
import org.fairway.pathway.enrolment.LeavingReason;

/**
 * How a move is made. The body may be left out where no reason is needed.
 *
 * @param reason required to pause, withdraw and not start
 * @param on the day it took effect, not in the future; today when left out
 */
public record MoveRequest(LeavingReason reason, LocalDate on) {
  static final MoveRequest EMPTY = new MoveRequest(null, null);

  static MoveRequest orEmpty(MoveRequest body) {
    return body == null ? EMPTY : body;
  }
}
