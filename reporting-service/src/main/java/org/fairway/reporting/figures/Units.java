package org.fairway.reporting.figures;

import org.fairway.reporting.render.Unit;

/** Units by the names that metrics-service gives them. */
public final class Units {
  private Units() {}

  /** The unit; what is not known here is shown as a score, with two decimals. */
  public static Unit of(String name) {
    if (name == null) {
      return Unit.SCORE;
    }
    return switch (name) {
      case "RATIO" -> Unit.RATIO;
      case "PERCENT" -> Unit.PERCENT;
      case "PERCENTAGE_POINTS" -> Unit.PERCENTAGE_POINTS;
      default -> Unit.SCORE;
    };
  }

  /** The unit in the words of a column. */
  public static String words(Unit unit) {
    return switch (unit) {
      case RATIO -> "ratio";
      case PERCENT -> "%";
      case PERCENTAGE_POINTS -> "points";
      case COUNT -> "count";
      case SCORE -> "score";
      case P_VALUE -> "probability";
      case DAYS -> "days";
    };
  }
}
