package org.fairway.metrics.reference;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Age bands as workforce systems and publications write them: {@code <=20 Years}, {@code 25 to 34},
 * {@code 65 and over}. What may mean two things, such as "over 65", is left as it is.
 */
final class AgeBands {

  private static final Pattern YEARS = Pattern.compile("\\s*(YEARS?|YRS)( OLD| OF AGE)?$");
  private static final Pattern SPAN = Pattern.compile("(\\d\\d)\\s*(?:-|TO)\\s*(\\d\\d)");
  private static final Pattern UNDER =
      Pattern.compile("(?:<|UNDER|BELOW|LESS THAN|YOUNGER THAN)[\\s_]*(\\d\\d)");
  private static final Pattern UP_TO =
      Pattern.compile(
          "(?:<=|\u2264|UP TO)\\s*(\\d\\d)|(\\d\\d) (?:AND|OR|&) (?:UNDER|BELOW|YOUNGER)");
  private static final Pattern FROM =
      Pattern.compile(
          "(?:>=|\u2265)\\s*(\\d\\d)|(\\d\\d) (?:AND|OR|&) (?:OVER|ABOVE|OLDER)|(\\d\\d)\\s*\\+");
  private static final Pattern ABOVE = Pattern.compile(">\\s*(\\d\\d)");

  private AgeBands() {}

  /** The same in the form in which it is kept, when it is such a band. */
  static String plain(String raw) {
    String text =
        raw.strip().toUpperCase(Locale.ROOT).replace('\u2013', '-').replaceAll("\\s+", " ");
    text = YEARS.matcher(text).replaceFirst("");
    Matcher span = SPAN.matcher(text);
    if (span.matches()) {
      return span.group(1) + "-" + span.group(2);
    }
    if (UNDER.matcher(text).matches()) {
      return "UNDER_" + years(UNDER.matcher(text), 0);
    }
    if (UP_TO.matcher(text).matches()) {
      return "UNDER_" + years(UP_TO.matcher(text), 1);
    }
    if (FROM.matcher(text).matches()) {
      return years(FROM.matcher(text), 0) + "+";
    }
    if (ABOVE.matcher(text).matches()) {
      return years(ABOVE.matcher(text), 1) + "+";
    }
    return DimensionBook.value("sex", text).filter("UNKNOWN"::equals).orElse(raw);
  }

  private static int years(Matcher band, int more) {
    String years = band.matches() ? band.replaceAll(AgeBands::given) : "";
    return Integer.parseInt(years) + more;
  }

  private static String given(java.util.regex.MatchResult band) {
    for (int i = 1; i <= band.groupCount(); i++) {
      if (band.group(i) != null) {
        return band.group(i);
      }
    }
    return "";
  }
}
