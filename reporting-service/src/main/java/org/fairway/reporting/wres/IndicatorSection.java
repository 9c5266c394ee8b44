package org.fairway.reporting.wres;

import java.util.ArrayList;
import java.util.List;
import org.fairway.reporting.figures.Indicator;
import org.fairway.reporting.figures.IndicatorSet;
import org.fairway.reporting.figures.Line;
import org.fairway.reporting.figures.Observations;
import org.fairway.reporting.figures.Units;
import org.fairway.reporting.render.Chart;
import org.fairway.reporting.render.DataTable;
import org.fairway.reporting.render.Observation;
import org.fairway.reporting.render.Section;
import org.fairway.reporting.render.Unit;
import org.fairway.reporting.wording.Phrase;

/** Makes the chapter of one indicator. Subclasses know what the indicator's unit asks for. */
abstract class IndicatorSection {
  /** The group that the standard is about, and the one it is compared with. */
  static final String FOCUS = "BME";

  static final String REFERENCE = "WHITE";

  final IndicatorSet set;
  final Indicator indicator;
  final Phrase phrase;

  IndicatorSection(IndicatorSet set, Indicator indicator) {
    this.set = set;
    this.indicator = indicator;
    this.phrase = WresPhrases.of(indicator.id());
  }

  static IndicatorSection of(IndicatorSet set, Indicator indicator) {
    if (indicator.id().equals("1")) {
      return new WorkforceSection(set, indicator);
    }
    return switch (Units.of(indicator.unit())) {
      case RATIO -> new RatioSection(set, indicator);
      case PERCENTAGE_POINTS -> new BoardSection(set, indicator);
      default -> new ShareSection(set, indicator);
    };
  }

  /** The figures in words; the first sentence stands alone. */
  abstract List<String> sentences();

  abstract List<Chart> charts();

  abstract List<DataTable> tables();

  Section section() {
    return new Section(
        id(),
        "Indicator " + indicator.id() + ": " + WresPhrases.shortTitle(indicator.id()),
        sentences(),
        charts(),
        tables(),
        notes(),
        observations());
  }

  String id() {
    return "indicator-" + indicator.id();
  }

  Unit unit() {
    return Units.of(indicator.unit());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (indicator.title() != null) {
      notes.add("As defined: " + indicator.title());
    }
    if (indicator.interval() != null) {
      notes.add(
          "The range is a 95% confidence interval ("
              + Methods.name(indicator.interval().method())
              + ").");
    }
    return notes;
  }

  private List<Observation> observations() {
    Observations rows =
        new Observations(
            set.organisation(),
            set.period(),
            indicator.id(),
            WresPhrases.shortTitle(indicator.id()));
    rows.figure(
        "",
        indicator.status(),
        indicator.reason(),
        indicator.value(),
        unit(),
        indicator.interval());
    rows.number("", "", "P_VALUE", indicator.pValue(), Unit.P_VALUE);
    rows.groups("", indicator.groups());
    if (indicator.difference() != null) {
      rows.number("", "", "DIFFERENCE", indicator.difference().value(), Unit.PERCENTAGE_POINTS);
    }
    for (Line line : indicator.breakdown()) {
      rows.figure(line.key(), line.status(), line.reason(), line.value(), unit(), line.interval());
      rows.number(line.key(), "", "P_VALUE", line.pValue(), Unit.P_VALUE);
      rows.groups(line.key(), line.groups());
    }
    return rows.rows();
  }
}
