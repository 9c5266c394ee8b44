package org.fairway.pathway.progress;

import java.time.LocalDate;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;

/** Days on which somebody is on a pathway. */
public final class During {

  private During() {}

  /**
   * Lets a day of the pathway pass, also a late entry after its end.
   *
   * @param pointer where in the request the day stands
   * @throws Refusal kind STATE before the first day came; kind INPUT for a day outside the pathway
   *     or in the future
   */
  public static void check(Enrolment enrolment, LocalDate day, String pointer) {
    if (enrolment.startedOn() == null) {
      throw Refusal.state("not-active", "The pathway has not begun.");
    }
    past(day, pointer);
    if (day.isBefore(enrolment.startedOn())) {
      throw Refusal.input(
          pointer, "before-start", "The first day was " + enrolment.startedOn() + ".");
    }
    if (enrolment.endedOn() != null && day.isAfter(enrolment.endedOn())) {
      throw Refusal.input(pointer, "after-end", "The last day was " + enrolment.endedOn() + ".");
    }
  }

  /** Lets today and every day before it pass. */
  public static void past(LocalDate day, String pointer) {
    if (day.isAfter(Today.inEngland())) {
      throw Refusal.input(pointer, "in-the-future", "It is recorded when it has happened.");
    }
  }
}
