package org.fairway.reporting.wres;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fairway.reporting.figures.GroupCount;
import org.fairway.reporting.figures.Indicator;
import org.fairway.reporting.figures.IndicatorSet;
import org.fairway.reporting.figures.Line;
import org.fairway.reporting.render.Chart;
import org.fairway.reporting.render.DataTable;
import org.fairway.reporting.render.Status;
import org.fairway.reporting.render.Unit;
import org.fairway.reporting.wording.Absence;

/**
 * Where BME staff work: their share of every pay band against their share of the whole workforce.
 */
final class WorkforceSection extends IndicatorSection {

  WorkforceSection(IndicatorSet set, Indicator indicator) {
    super(set, indicator);
  }

  @Override
  List<String> sentences() {
    if (indicator.status() != Status.COMPUTED) {
      return List.of(Absence.sentence("the share of BME staff in the workforce", indicator));
    }
    List<String> sentences = new ArrayList<>(List.of(overall()));
    indicator
        .group("UNKNOWN")
        .map(GroupCount::percent)
        .map(
            share ->
                "Ethnicity was not known for "
                    + Unit.PERCENT.display(share)
                    + " of staff; they are counted in the whole.")
        .ifPresent(sentences::add);
    extremes().ifPresent(sentences::add);
    return List.copyOf(sentences);
  }

  private String overall() {
    String share = Unit.PERCENT.display(indicator.value());
    Optional<GroupCount> bme =
        indicator
            .group(FOCUS)
            .filter(group -> group.numerator() != null && group.denominator() != null);
    return "BME staff made up "
        + share
        + " of the workforce"
        + bme.map(
                group ->
                    " ("
                        + Unit.COUNT.display(group.numerator())
                        + " of "
                        + Unit.COUNT.display(group.denominator())
                        + ")")
            .orElse("")
        + ".";
  }

  private Optional<String> extremes() {
    Comparator<Line> byShare = Comparator.comparing(Line::value);
    List<Line> known = indicator.breakdown().stream().filter(line -> line.value() != null).toList();
    if (known.size() < 2) {
      return Optional.empty();
    }
    Line least = known.stream().min(byShare).orElseThrow();
    Line most = known.stream().max(byShare).orElseThrow();
    return Optional.of(
        "Among the lines of the table, their share was lowest in "
            + place(least)
            + " and highest in "
            + place(most)
            + ".");
  }

  private static String place(Line line) {
    return "\u201c" + line.label() + "\u201d (" + Unit.PERCENT.display(line.value()) + ")";
  }

  @Override
  List<Chart> charts() {
    BigDecimal overall = indicator.value();
    return areas().stream()
        .filter(Area::hasFigures)
        .map(area -> area.chart(id(), overall))
        .toList();
  }

  @Override
  List<DataTable> tables() {
    return areas().stream().map(area -> area.table(id(), set.disclosure())).toList();
  }

  private List<Area> areas() {
    return Area.of(indicator.breakdown());
  }
}
