package org.fairway.reporting.wording;

import java.util.Locale;
import org.fairway.reporting.figures.Indicator;
import org.fairway.reporting.render.Status;

/** Says why a figure is not there. */
public final class Absence {
  private Absence() {}

  /**
   * One sentence that begins with the thing that is missing.
   *
   * @param what a noun phrase with a small first letter
   */
  public static String sentence(String what, Indicator indicator) {
    return sentence(what, indicator.status(), indicator.reason());
  }

  /** As above, for a part of an indicator. */
  public static String sentence(String what, Status status, String reason) {
    String subject = Groups.capital(what);
    return switch (status) {
      case SUPPRESSED ->
          subject
              + " is not shown, because the numbers behind it are small enough to point to individual people.";
      case NOT_SUPPLIED ->
          subject + " cannot be stated: the figures it needs have not been supplied.";
      case UNDEFINED ->
          subject + " cannot be stated: the figure is not defined" + because(reason) + ".";
      case COMPUTED -> throw new IllegalArgumentException("The figure is there: " + what);
    };
  }

  private static String because(String reason) {
    if (reason == null || reason.isBlank()) {
      return "";
    }
    String words = reason.strip();
    words = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    return ", because of this: "
        + words.substring(0, 1).toLowerCase(Locale.ROOT)
        + words.substring(1);
  }
}
