package org.fairway.metrics.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairway.metrics.fact.Period;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** Reads a period of a path or a query. */
public final class PathPeriod {

  /** How a period looks, for descriptions. */
  public static final String EXAMPLE = "2024-25";

  private PathPeriod() {}

  /** What is often written instead: {@code 2024-2025}, {@code 2024/25}, {@code 202425}, a year. */
  private static final Pattern NEARLY = Pattern.compile("(20\\d\\d)(?:[-/_ ]?(?:20)?(\\d\\d))?");

  /** The period, or a 400 that says how one is written. */
  public static Period of(String text) {
    return of("path.period", text);
  }

  /** The same of a query's parameter; a 400 too when it is not there. */
  public static Period ofQuery(String name, String text) {
    return of("query." + name, text == null ? "" : text);
  }

  private static Period of(String pointer, String text) {
    return Period.parse(text)
        .orElseThrow(
            () ->
                Problems.invalid(
                    new Violation(
                        pointer,
                        "period-invalid",
                        "a financial year such as " + EXAMPLE + hint(text))));
  }

  private static String hint(String text) {
    Matcher nearly = NEARLY.matcher(text.strip());
    if (!nearly.matches()) {
      return "";
    }
    Period meant = new Period(Integer.parseInt(nearly.group(1)));
    boolean follows = nearly.group(2) == null || meant.toString().endsWith(nearly.group(2));
    return follows
        ? "; the year that begins on " + meant.firstDay() + " is written " + meant
        : "; it ends in the year after it begins";
  }
}
