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
import org.fairway.reporting.wording.PercentSentences;

/** A share of each group, as the staff survey gives it. */
final class ShareSection extends IndicatorSection {

  ShareSection(IndicatorSet set, Indicator indicator) {
    super(set, indicator);
  }

  @Override
  List<String> sentences() {
    return PercentSentences.of(indicator, phrase, FOCUS, REFERENCE);
  }

  @Override
  List<Chart> charts() {
    List<Chart.BarRow> rows =
        indicator.groups().stream()
            .filter(group -> group.rate() != null)
            .map(
                group ->
                    new Chart.BarRow(
                        Groups.name(group.group()),
                        List.of(Cell.number(group.percent(), Unit.PERCENT))))
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
            .filter(group -> group.rate() != null)
            .map(ShareSection::row)
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        new DataTable(
            id() + "-table",
            "Indicator " + indicator.id(),
            WresPhrases.shortTitle(indicator.id()) + " by group",
            List.of("Group", "Share (%)", "Respondents"),
            rows));
  }

  private static List<Cell> row(GroupCount group) {
    return List.of(
        Cell.text(Groups.name(group.group())),
        Cell.number(group.percent(), Unit.PERCENT),
        Cell.number(group.denominator(), Unit.COUNT));
  }
}
