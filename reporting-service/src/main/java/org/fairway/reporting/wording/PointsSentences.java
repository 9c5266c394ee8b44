package org.fairway.reporting.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.fairway.reporting.render.Status;

/**
 * Says how far a group's share of one body lies from its share of another, in percentage points.
 */
public final class PointsSentences {
  private PointsSentences() {}

  /**
   * One sentence.
   *
   * @param people whose share: {@code BME people}
   * @param body of what: {@code the board}
   * @param points share of the body minus share of the workforce
   */
  public static String of(
      String people, String body, Status status, String reason, BigDecimal points) {
    if (status != Status.COMPUTED) {
      return Absence.sentence(
          "the share of " + people + " in " + body + " compared with the workforce",
          status,
          reason);
    }
    BigDecimal shown = points.setScale(1, RoundingMode.HALF_UP);
    if (shown.signum() == 0) {
      return "The share of "
          + people
          + " in "
          + body
          + " was the same as their share of the workforce.";
    }
    return "The share of "
        + people
        + " in "
        + body
        + " was "
        + shown.abs().toPlainString()
        + " percentage points "
        + (shown.signum() < 0 ? "below" : "above")
        + " their share of the workforce.";
  }
}
