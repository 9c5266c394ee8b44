package org.fairway.pathway.sidebyside.api;

import org.fairway.pathway.plan.PlanYear;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** Financial years as they are sent. */
final class Years {
  private Years() {}

  /**
   * @param pointer where it stands in the request
   * @throws org.fairway.platform.web.ProblemException 400 when the second part is not the year
   *     after
   */
  static PlanYear of(String pointer, String text) {
    PlanYear year = PlanYear.parse(text);
    if (year == null) {
      throw Problems.invalid(
          new Violation(pointer, "no-such-year", "A financial year such as 2024-25."));
    }
    return year;
  }
}
