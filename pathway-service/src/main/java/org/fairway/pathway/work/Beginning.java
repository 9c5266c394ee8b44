package org.fairway.pathway.work;

import java.time.LocalDate;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.support.Refusal;

/** What the first day of an employment says: whether it came of the pathway, and if it counts. */
public final class Beginning {
  /** Months after the last day on a pathway in which work counts as come of it. */
  public static final int MONTHS = 2;

  private Beginning() {}

  /** The last day on which something may begin that counts. */
  public static LocalDate lastDay(LocalDate left) {
    return left.plusMonths(MONTHS);
  }

  /**
   * How an employment came to be.
   *
   * @param began first day on the pathway, or null
   * @param left last day on the pathway, or null
   * @param on first day of the employment
   * @throws Refusal kind STATE before the pathway, unless that is one for staff; kind INPUT for a
   *     job begun before the pathway, unless that is one for staff, and for one begun more than two
   *     months after it
   */
  static Origin of(PathwayType pathway, LocalDate began, LocalDate left, LocalDate on) {
    if (began == null && left == null && pathway.isForStaff()) {
      return Origin.IN_POST;
    }
    if (began == null) {
      throw Refusal.state("not-started", "Employments are of somebody who began a pathway.");
    }
    if (left != null && on.isAfter(lastDay(left))) {
      throw Refusal.input(
          "/startedOn", "too-late", "What began after %s is not of it.".formatted(lastDay(left)));
    }
    if (!on.isBefore(began)) {
      return Origin.DESTINATION;
    }
    if (!pathway.isForStaff()) {
      throw Refusal.input("/startedOn", "before-start", "The first day was " + began + ".");
    }
    return Origin.IN_POST;
  }
}
