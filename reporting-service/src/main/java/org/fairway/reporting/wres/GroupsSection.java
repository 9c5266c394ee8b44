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

/** An indicator that is read group by group: a bar of its share and a line of a table for each. */
abstract class GroupsSection extends IndicatorSection {

  GroupsSection(IndicatorSet set, Indicator indicator) {
    super(set, indicator);
  }

  /** Whether a group has a bar. */
  abstract boolean isDrawn(GroupCount group);

  /** Whether a group has a line in the table. */
  abstract boolean isListed(GroupCount group);

  abstract List<String> headings();

  /** What stands in the line of a group, under the headings. */
  abstract List<Cell> row(GroupCount group);

  @Override
  List<Chart> charts() {
    List<Chart.BarRow> rows =
        indicator.groups().stream().filter(this::isDrawn).map(GroupsSection::bar).toList();
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
        indicator.groups().stream().filter(this::isListed).map(this::row).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        new DataTable(
            id() + "-table",
            "Indicator " + indicator.id(),
            WresPhrases.shortTitle(indicator.id()) + " by group",
            headings(),
            rows));
  }

  private static Chart.BarRow bar(GroupCount group) {
    return new Chart.BarRow(
        Groups.name(group.group()), List.of(Cell.number(group.percent(), Unit.PERCENT)));
  }
}
