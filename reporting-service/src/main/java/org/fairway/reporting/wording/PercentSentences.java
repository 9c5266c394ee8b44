package org.fairway.reporting.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.fairway.reporting.figures.GroupCount;
import org.fairway.reporting.figures.Indicator;
import org.fairway.reporting.figures.Interval;
import org.fairway.reporting.render.Status;
import org.fairway.reporting.render.Unit;

/** Says the shares of two groups side by side, and how far apart they are. */
public final class PercentSentences {
  private final Indicator indicator;
  private final Phrase phrase;
  private final String focus;
  private final String reference;

  private PercentSentences(Indicator indicator, Phrase phrase, String focus, String reference) {
    this.indicator = indicator;
    this.phrase = phrase;
    this.focus = focus;
    this.reference = reference;
  }

  /**
   * The sentences in reading order; the first stands alone.
   *
   * @param focus code of the group that the standard is about, for example {@code BME}
   * @param reference code of the group it is compared with
   */
  public static List<String> of(
      Indicator indicator, Phrase phrase, String focus, String reference) {
    return new PercentSentences(indicator, phrase, focus, reference).all();
  }

  private List<String> all() {
    if (indicator.status() != Status.COMPUTED) {
      String what = "the share of " + people(focus) + " who " + phrase.action();
      return List.of(Absence.sentence(what, indicator));
    }
    List<String> sentences = new ArrayList<>(List.of(shares()));
    if (indicator.difference() != null && indicator.difference().interval() != null) {
      sentences.add(chance(indicator.difference().interval()));
    }
    if (indicator.direction() != null && indicator.direction().higherIsBetter() != null) {
      sentences.add(
          indicator.direction().higherIsBetter()
              ? "A higher share is better."
              : "A lower share is better.");
    }
    return List.copyOf(sentences);
  }

  private String shares() {
    BigDecimal ours = percent(focus, indicator.value());
    BigDecimal theirs = percent(reference, null);
    if (theirs == null) {
      return Unit.PERCENT.display(ours)
          + " of "
          + people(focus)
          + " "
          + phrase.action()
          + "; there is no figure for "
          + people(reference)
          + ".";
    }
    BigDecimal gap = difference(ours, theirs).setScale(1, RoundingMode.HALF_UP);
    if (gap.signum() == 0) {
      return "As many "
          + people(focus)
          + " as "
          + people(reference)
          + " "
          + phrase.action()
          + " ("
          + Unit.PERCENT.display(ours)
          + " and "
          + Unit.PERCENT.display(theirs)
          + ").";
    }
    return Unit.PERCENT.display(ours)
        + " of "
        + people(focus)
        + " and "
        + Unit.PERCENT.display(theirs)
        + " of "
        + people(reference)
        + " "
        + phrase.action()
        + ": "
        + gap.abs().toPlainString()
        + " percentage points "
        + (gap.signum() > 0 ? "more" : "fewer")
        + " among "
        + people(focus)
        + ".";
  }

  private BigDecimal difference(BigDecimal ours, BigDecimal theirs) {
    return indicator.difference() == null || indicator.difference().value() == null
        ? ours.subtract(theirs)
        : indicator.difference().value();
  }

  private String chance(Interval range) {
    String words =
        "The "
            + range.name()
            + " of the difference is "
            + Unit.PERCENTAGE_POINTS.display(range.lower(), Interval.NONE)
            + " to "
            + Unit.PERCENTAGE_POINTS.display(range.upper(), Interval.NONE)
            + " percentage points";
    return words + (range.contains(BigDecimal.ZERO) ? ", which includes no difference." : ".");
  }

  private BigDecimal percent(String group, BigDecimal otherwise) {
    return indicator.group(group).map(GroupCount::percent).orElse(otherwise);
  }

  private String people(String group) {
    return Groups.people(group, phrase.people());
  }
}
