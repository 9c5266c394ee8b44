package org.fairway.pathway.enrolment;

import java.time.LocalDate;
import org.fairway.pathway.support.Horizon;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;

/**
 * How a move is made.
 *
 * @param reason coded; required by some moves
 * @param on the day it took effect, not after today; null means today
 * @param expectedReturn of a break: the day on which the person is expected back, or null
 * @param achievement at completion: what was achieved, or null while it is not known
 */
public record MoveDetails(
    LeavingReason reason, LocalDate on, LocalDate expectedReturn, Achievement achievement) {

  /** The day it took effect. */
  LocalDate day() {
    return on == null ? Today.inEngland() : on;
  }

  /**
   * Lets through what this move can have.
   *
   * @throws Refusal kind INPUT for a day to come, for details of another move, and for a return
   *     that nobody can expect
   */
  void checkedFor(EnrolmentMove move) {
    if (day().isAfter(Today.inEngland())) {
      throw Refusal.input(
          "/effectiveOn", "in-the-future", "A move is recorded when it has happened.");
    }
    if (expectedReturn != null && move != EnrolmentMove.PAUSE) {
      throw Refusal.input(
          "/expectedReturnOn", "not-of-this-move", "A return is expected from a break.");
    }
    if (expectedReturn != null && !expectedReturn.isAfter(day())) {
      throw Refusal.input(
          "/expectedReturnOn", "returns-before-break", "The return follows the first day off.");
    }
    Horizon.require(expectedReturn, Today.inEngland(), "/expectedReturnOn");
    if (achievement != null && move != EnrolmentMove.COMPLETE) {
      throw Refusal.input(
          "/achievement", "not-of-this-move", "What was achieved is told at completion.");
    }
  }
}
