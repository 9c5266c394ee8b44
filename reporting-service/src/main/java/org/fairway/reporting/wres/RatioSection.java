package org.fairway.reporting.wres;

import java.util.List;
import java.util.Locale;
import org.fairway.reporting.figures.GroupCount;
import org.fairway.reporting.figures.Indicator;
import org.fairway.reporting.figures.IndicatorSet;
import org.fairway.reporting.render.Cell;
import org.fairway.reporting.render.Chart;
import org.fairway.reporting.render.DataTable;
import org.fairway.reporting.render.Unit;
import org.fairway.reporting.wording.Groups;
import org.fairway.reporting.wording.RatioSentences;

/** A relative likelihood: two groups, how many of each, and the ratio of their rates. */
final class RatioSection extends IndicatorSection {

  RatioSection(IndicatorSet set, Indicator indicator) {
    super(set, indicator);
  }

  @Override
  List<String> sentences() {
    return RatioSentences.of(indicator, phrase);
  }

  @Override
  List<Chart> charts() {
    List<Chart.BarRow> rows =
        indicator.groups().stream()
            .filter(group -> group.rate() != null && !group.group().equals("UNKNOWN"))
            .map(
                group ->
                    new Chart.BarRow(
                        name(group), List.of(Cell.number(group.percent(), Unit.PERCENT))))
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    String title =
        "Percentage of each group: "
            + WresPhrases.shortTitle(indicator.id()).toLowerCase(Locale.ROOT);
    return List.of(
        new Chart.Bars(
            id() + "-chart",
            title,
            sentences().get(0),
            Unit.PERCENT,
            List.of("Share of the group"),
            rows,
            null));
  }

  @Override
  List<DataTable> tables() {
    List<List<Cell>> rows =
        indicator.groups().stream()
            .filter(group -> group.numerator() != null || group.rate() != null)
            .map(RatioSection::row)
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        new DataTable(
            id() + "-table",
            "Indicator " + indicator.id(),
            WresPhrases.shortTitle(indicator.id()) + " by group",
            List.of("Group", "Number", "Out of", "Share (%)"),
            rows));
  }

  private static List<Cell> row(GroupCount group) {
    return List.of(
        Cell.text(name(group)),
        Cell.number(group.numerator(), Unit.COUNT),
        Cell.number(group.denominator(), Unit.COUNT),
        Cell.number(group.percent(), Unit.PERCENT));
  }

  private static String name(GroupCount group) {
    return Groups.name(group.group());
  }
}
