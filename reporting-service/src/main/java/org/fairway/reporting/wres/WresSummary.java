package org.fairway.reporting.wres;

import java.math.BigDecimal;
import java.util.List;
import org.fairway.reporting.figures.Indicator;
import org.fairway.reporting.figures.IndicatorSet;
import org.fairway.reporting.figures.Interval;
import org.fairway.reporting.figures.Units;
import org.fairway.reporting.render.Cell;
import org.fairway.reporting.render.Chart;
import org.fairway.reporting.render.DataTable;
import org.fairway.reporting.render.Section;
import org.fairway.reporting.render.Status;
import org.fairway.reporting.render.Unit;

/** All indicators on one page: the ratios in one chart, every value in one table. */
final class WresSummary {
  private static final BigDecimal LOWER = new BigDecimal("0.80");
  private static final BigDecimal UPPER = new BigDecimal("1.25");

  private WresSummary() {}

  static Section section(IndicatorSet set) {
    return new Section(
        "summary",
        "All indicators at a glance",
        List.of("Each figure is explained in its own chapter below."),
        ratios(set),
        List.of(table(set)),
        List.of(),
        List.of());
  }

  private static List<Chart> ratios(IndicatorSet set) {
    List<Indicator> ratios =
        set.indicators().stream().filter(i -> Units.of(i.unit()) == Unit.RATIO).toList();
    if (ratios.stream().noneMatch(i -> i.status() == Status.COMPUTED)) {
      return List.of();
    }
    Indicator.Band band =
        ratios.stream()
            .map(Indicator::adverseBand)
            .filter(b -> b != null)
            .findFirst()
            .orElse(new Indicator.Band(LOWER, UPPER));
    return List.of(
        new Chart.Ratios(
            "summary-chart",
            "Likelihood ratios with their 95% confidence intervals",
            "Each marker is a ratio, each bar its 95% confidence interval. The grey band, "
                + Unit.RATIO.displayBound(band.lower())
                + " to "
                + Unit.RATIO.displayBound(band.upper())
                + ", is taken as no adverse impact.",
            ratios.stream().map(WresSummary::ratio).toList(),
            band.lower(),
            band.upper()));
  }

  private static Chart.RatioRow ratio(Indicator indicator) {
    Interval range = indicator.interval();
    return new Chart.RatioRow(
        indicator.id() + " " + WresPhrases.shortTitle(indicator.id()),
        Cell.of(indicator.status(), indicator.value(), Unit.RATIO, indicator.bounds()),
        range == null ? null : range.lower(),
        range == null ? null : range.upper());
  }

  private static DataTable table(IndicatorSet set) {
    return new DataTable(
        "summary-table",
        "All indicators",
        "The indicators of " + set.period(),
        List.of(
            "Indicator", "Value", "Unit", "Range from", "Range to", "p-value", "Adverse impact"),
        set.indicators().stream().map(WresSummary::row).toList());
  }

  private static List<Cell> row(Indicator indicator) {
    Unit unit = Units.of(indicator.unit());
    return List.of(
        Cell.text(indicator.id() + " " + WresPhrases.shortTitle(indicator.id())),
        Cell.of(indicator.status(), indicator.value(), unit, indicator.bounds()),
        Cell.text(Units.words(unit)),
        bound(indicator, indicator.interval() == null ? null : indicator.interval().lower(), unit),
        bound(indicator, indicator.interval() == null ? null : indicator.interval().upper(), unit),
        bound(indicator, indicator.pValue(), Unit.P_VALUE),
        Cell.text(adverse(indicator)));
  }

  private static Cell bound(Indicator indicator, BigDecimal value, Unit unit) {
    List<BigDecimal> apart = unit == Unit.PERCENTAGE_POINTS ? Interval.NONE : List.of();
    return value == null ? Cell.text("") : Cell.of(indicator.status(), value, unit, apart);
  }

  private static String adverse(Indicator indicator) {
    if (indicator.adverse() == null) {
      return "";
    }
    return indicator.adverse() ? "Flagged" : "Not flagged";
  }
}
