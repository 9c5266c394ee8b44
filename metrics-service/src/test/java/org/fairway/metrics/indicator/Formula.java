package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.List;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Remainder;

/** The arithmetic of an indicator in words and as a formula. */
final class Formula {

  private Formula() {}

  static List<String> of(IndicatorDefinition definition, Edition edition) {
    List<String> lines = new ArrayList<>();
    if (formula(definition, edition) != null) {
      lines.add("    " + formula(definition, edition));
      lines.add("");
    }
    lines.add(words(definition, edition));
    return lines;
  }

  private static String formula(IndicatorDefinition d, Edition e) {
    return switch (d.kind()) {
      case SHARE ->
          "100 x %s of %s / %s of everybody".formatted(d.numerator(), e.focus(), d.denominator());
      case RELATIVE_LIKELIHOOD ->
          "(%1$s of %3$s / %2$s of %3$s) / (%1$s of %4$s / %2$s of %4$s)"
              .formatted(d.numerator(), d.denominator(), d.top(), d.bottom());
      case BOARD_GAP ->
          "100 x (%1$s of %3$s / all %1$s - %2$s of %3$s / all %2$s)"
              .formatted(d.numerator(), d.denominator(), e.focus());
      case DISPARITY ->
          "(upper of %1$s / lower of %1$s) / (upper of %2$s / lower of %2$s)"
              .formatted(d.top(), d.bottom());
      case PAY_GAP ->
          "100 x (%1$s of %2$s - %1$s of %3$s) / %1$s of %2$s"
              .formatted(d.numerator(), e.reference(), e.focus());
      case PAY_QUARTERS ->
          "100 x %s in the quarter / everybody in the quarter".formatted(e.focus());
      case PROPORTION ->
          "100 x %s of %s / %s of the same".formatted(d.numerator(), e.focus(), d.denominator());
      case PROFILE -> "100 x people with the answer / everybody";
      case SURVEY, SCORE, RATING, NARRATIVE -> null;
    };
  }

  private static String words(IndicatorDefinition d, Edition e) {
    return switch (d.kind()) {
      case SHARE ->
          "Overall and line by line. People of unknown group stay in the denominator. Interval: Wilson.";
      case RELATIVE_LIKELIHOOD -> ratio(d);
      case BOARD_GAP ->
          "In percentage points. Interval: Newcombe; p-value: Fisher's exact test when a cell is"
              + " expected to hold fewer than 5, else chi-squared.";
      case DISPARITY ->
          "An odds ratio of headcounts. Interval: Woolf; p-value as for ratios. Lower to upper is the"
              + " product of the other two.";
      case PAY_GAP -> pay(d, e);
      case PAY_QUARTERS ->
          "People in the order of their hourly pay, a quarter of them each. "
              + remainder(d.settings().remainder())
              + " People of one rate that a bound parts are dealt out in proportion to the groups.";
      case PROPORTION ->
          "The difference to %s stands beside it. Intervals: Wilson, Newcombe."
              .formatted(e.reference());
      case PROFILE -> "The indicator's own value is the share of people who said.";
      case SURVEY -> survey(d, e);
      case SCORE ->
          "As the survey published it: never added up. Under %d respondents it is not shown."
              .formatted(e.minimumRespondents());
      case RATING -> "As scored in the assessment; the total is the sum over all outcomes.";
      case NARRATIVE ->
          "None: it is answered in words, YES or NO and what was done, by `PUT"
              + " /v1/organisations/{ods}/statements/{standard}/{period}/{indicator}`.";
    };
  }

  private static String remainder(Remainder remainder) {
    return switch (remainder) {
      case SPREAD ->
          "Who is left over goes to the lower quarter; two to the lower and the upper middle; three"
              + " to all but the upper.";
      case LOWEST_FIRST -> "Who is left over goes to the quarters from the lower one upwards.";
      case HIGHEST_FIRST -> "Who is left over goes to the quarters from the upper one downwards.";
    };
  }

  private static String ratio(IndicatorDefinition d) {
    String two =
        d.years() > 1
            ? " The numerators are means of this year and the one before, over this year's"
                + " denominators; without the year before, the year stands alone and says so."
            : "";
    return "From counts, divided once, rounded once. People of unknown group are on neither side. No"
        + " ratio where a denominator or the rate below is 0. Interval: Katz; p-value: Fisher's exact"
        + " test when a cell is expected to hold fewer than 5, else chi-squared."
        + two;
  }

  private static String pay(IndicatorDefinition d, Edition e) {
    String from =
        d.numerator().startsWith("BONUS")
            ? "As supplied, of those who had a bonus."
            : "Worked out from headcounts by hourly rate where they are given; else as supplied.";
    return "Above 0: %s is paid less. %s No interval: the spread of pay is not known."
        .formatted(e.focus(), from);
  }

  private static String survey(IndicatorDefinition d, Edition e) {
    String beside =
        d.focusOnly()
            ? "Asked of %s alone.".formatted(e.focus())
            : "The difference to %s stands beside it (Newcombe).".formatted(e.reference());
    return "The percentage of %s as the survey published it: never re-weighted, never rolled up. "
            .formatted(e.focus())
        + beside
        + " Under %d respondents it is not shown.".formatted(e.minimumRespondents());
  }
}
