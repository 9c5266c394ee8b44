package org.fairway.pathway.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.fairway.pathway.support.Horizon;

/** The columns that breaks change: what moves the planned end. */
@Embeddable
class BreakDays {
  @Column(name = "break_days", nullable = false)
  private int over;

  @Column(name = "break_began_on")
  private LocalDate beganOn;

  @Column(name = "break_expected_on")
  private LocalDate expectedOn;

  /** For Hibernate, and for no break yet. */
  protected BreakDays() {}

  void begins(LocalDate on, LocalDate expected) {
    beganOn = on;
    expectedOn = expected;
  }

  void ends(LocalDate firstDayBack) {
    over += (int) ChronoUnit.DAYS.between(beganOn, firstDayBack);
    beganOn = null;
    expectedOn = null;
  }

  /** Days of breaks that are over. */
  int over() {
    return over;
  }

  /** The first day of the break that lasts; null when there is none. */
  LocalDate beganOn() {
    return beganOn;
  }

  /** The day on which the person is expected back from the break that lasts, or null. */
  LocalDate expectedReturn() {
    return expectedOn;
  }

  /**
   * The planned end, later by the days of breaks; of one that lasts by the days expected. At most
   * the last day that can be told.
   *
   * @param end as agreed at first, or null
   * @param lasts whether a break lasts: one from which the person left is over without a return
   */
  LocalDate moved(LocalDate end, boolean lasts) {
    long open = !lasts || expectedOn == null ? 0 : ChronoUnit.DAYS.between(beganOn, expectedOn);
    return end == null ? null : Horizon.told(end.plusDays(over + open));
  }
}
