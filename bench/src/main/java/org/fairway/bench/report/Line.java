package org.fairway.bench.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;

/**
 * One figure of a report.
 *
 * @param against what it is compared with; null for a figure that stands alone
 * @param reference the peer's figure in the same unit; null without peer
 * @param ratio figure / reference; null without peer
 * @param goal for the ratio if there is a peer, else for the figure; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Line(
    String what,
    double figure,
    String unit,
    String against,
    Double reference,
    Double ratio,
    String goal,
    Boolean reached) {

  /** A figure that stands alone, without a goal. */
  public static Line plain(String what, double figure, String unit) {
    return new Line(what, figure, unit, null, null, null, null, null);
  }

  /** A figure with a goal of its own. */
  public static Line limited(String what, double figure, String unit, Goal goal) {
    return new Line(what, figure, unit, null, null, null, goal.toString(), goal.reachedBy(figure));
  }

  /** A figure beside a peer's; the goal is for their ratio. */
  public static Line compared(
      String what, double figure, String unit, String peer, double reference, Goal goal) {
    double ratio = figure / reference;
    return new Line(
        what, figure, unit, peer, reference, ratio, goal.toString(), goal.reachedBy(ratio));
  }

  /** A figure beside a peer's, without a goal. */
  public static Line beside(
      String what, double figure, String unit, String peer, double reference) {
    return new Line(what, figure, unit, peer, reference, figure / reference, null, null);
  }

  /** Three digits that count, or all before the point. */
  public static String number(double value) {
    double size = Math.abs(value);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, format, value);
  }
}
