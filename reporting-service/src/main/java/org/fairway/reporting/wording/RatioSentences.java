package org.fairway.reporting.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.fairway.reporting.figures.Indicator;
import org.fairway.reporting.figures.Interval;
import org.fairway.reporting.render.Status;
import org.fairway.reporting.render.Unit;

/**
 * Says a relative likelihood: how many times as likely, how sure, and whether it lies outside the
 * adverse-impact band.
 */
public final class RatioSentences {
  private static final BigDecimal ONE = BigDecimal.ONE;

  private final Indicator indicator;
  private final String top;
  private final String bottom;
  private final String action;

  private RatioSentences(Indicator indicator, Phrase phrase) {
    this.indicator = indicator;
    this.top = Groups.people(indicator.direction().top(), phrase.people());
    this.bottom = Groups.people(indicator.direction().bottom(), phrase.people());
    this.action = phrase.action();
  }

  /** The sentences in reading order; the first stands alone. */
  public static List<String> of(Indicator indicator, Phrase phrase) {
    return new RatioSentences(indicator, phrase).all();
  }

  private List<String> all() {
    if (indicator.status() != Status.COMPUTED) {
      return List.of(
          Absence.sentence(
              "how likely " + top + " were " + action + ", compared with " + bottom + ",",
              indicator));
    }
    List<String> sentences = new ArrayList<>(List.of(likelihood()));
    if (indicator.adverseBand() != null) {
      sentences.add(band());
    }
    if (indicator.interval() != null) {
      sentences.add(chance());
    }
    return List.copyOf(sentences);
  }

  private String likelihood() {
    BigDecimal value = indicator.value();
    Interval range = indicator.interval();
    if (value.signum() == 0) {
      return "The recorded rate at which "
          + top
          + " were found "
          + action
          + " was zero, while that of "
          + bottom
          + " was not; the ratio is 0"
          + range(range)
          + ".";
    }
    if (showValue().matches("1\\.0+")) {
      return Groups.capital(top)
          + " and "
          + bottom
          + " were equally likely "
          + action
          + range(range)
          + ".";
    }
    return Groups.capital(top)
        + " were "
        + showValue()
        + " times as likely as "
        + bottom
        + " "
        + action
        + range(range)
        + ".";
  }

  private static String range(Interval range) {
    return range == null
        ? ""
        : "; the " + range.name() + " is " + show(range.lower()) + " to " + show(range.upper());
  }

  private static String show(BigDecimal number) {
    return Unit.RATIO.display(number);
  }

  /** As the table beside it shows it. */
  private String showValue() {
    return Unit.RATIO.display(indicator.value(), indicator.bounds());
  }

  private String band() {
    Indicator.Band band = indicator.adverseBand();
    String bounds =
        Unit.RATIO.displayBound(band.lower()) + " to " + Unit.RATIO.displayBound(band.upper());
    if (!Boolean.TRUE.equals(indicator.adverse())) {
      return "This lies inside " + bounds + ", the range that is taken as no adverse impact.";
    }
    String whom =
        indicator.disadvantaged() == null ? "" : ", to the disadvantage of " + disadvantaged();
    return "This lies outside "
        + bounds
        + ", the range that is taken as no adverse impact"
        + whom
        + ".";
  }

  private String disadvantaged() {
    return indicator.disadvantaged().equals(indicator.direction().top()) ? top : bottom;
  }

  private String chance() {
    return indicator.interval().contains(ONE)
        ? "The interval includes 1, so the difference may be due to chance."
        : "The interval does not include 1, so chance alone is an unlikely explanation.";
  }
}
