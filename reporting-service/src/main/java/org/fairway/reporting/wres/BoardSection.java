package org.fairway.reporting.wres;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fairway.reporting.figures.GroupCount;
import org.fairway.reporting.figures.Indicator;
import org.fairway.reporting.figures.IndicatorSet;
import org.fairway.reporting.figures.Interval;
import org.fairway.reporting.figures.Line;
import org.fairway.reporting.render.Cell;
import org.fairway.reporting.render.Chart;
import org.fairway.reporting.render.DataTable;
import org.fairway.reporting.render.Status;
import org.fairway.reporting.render.Unit;
import org.fairway.reporting.wording.PointsSentences;

/** The board against the workforce: overall, voting and executive members. */
final class BoardSection extends IndicatorSection {
  private static final String BOARD = "BOARD_" + FOCUS;
  private static final String WORKFORCE = "WORKFORCE_" + FOCUS;
  private static final Map<String, String> MEMBERS =
      Map.of(
          "OVERALL", "Whole board", "VOTING", "Voting members", "EXECUTIVE", "Executive members");
  private static final Map<String, String> BODIES =
      Map.of(
          "OVERALL",
          "the whole board",
          "VOTING",
          "the voting membership of the board",
          "EXECUTIVE",
          "the executive membership of the board");

  BoardSection(IndicatorSet set, Indicator indicator) {
    super(set, indicator);
  }

  @Override
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        sentence("the whole board", indicator.status(), indicator.reason(), indicator.value()));
    if (indicator.status() == Status.COMPUTED) {
      indicator.breakdown().stream()
          .filter(line -> !line.key().equals("OVERALL"))
          .map(line -> sentence(body(line), line.status(), line.reason(), line.value()))
          .forEach(sentences::add);
    }
    return List.copyOf(sentences);
  }

  @Override
  List<Chart> charts() {
    List<Chart.BarRow> rows =
        indicator.breakdown().stream()
            .filter(line -> line.group(BOARD).isPresent() && line.group(WORKFORCE).isPresent())
            .map(BoardSection::bars)
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Chart.Bars(
            id() + "-chart",
            "BME people as a percentage of board and workforce",
            "Two bars for each line of the table below: share of the board members, and share of the workforce.",
            Unit.PERCENT,
            List.of("Board members", "Workforce"),
            rows,
            null));
  }

  private static Chart.BarRow bars(Line line) {
    return new Chart.BarRow(
        MEMBERS.getOrDefault(line.key(), line.label()),
        Stream.of(BOARD, WORKFORCE)
            .map(
                group ->
                    Cell.number(
                        line.group(group).map(GroupCount::percent).orElse(null), Unit.PERCENT))
            .toList());
  }

  @Override
  List<DataTable> tables() {
    if (indicator.breakdown().isEmpty()) {
      return List.of();
    }
    return List.of(
        new DataTable(
            id() + "-table",
            "Indicator " + indicator.id(),
            "Share of BME people on the board minus their share of the workforce",
            List.of(
                "Members",
                "BME members",
                "All members",
                "BME share of members (%)",
                "BME share of workforce (%)",
                "Difference (percentage points)",
                "Range from",
                "Range to"),
            indicator.breakdown().stream().map(BoardSection::row).toList()));
  }

  private static List<Cell> row(Line line) {
    Optional<GroupCount> board = line.group(BOARD);
    Optional<GroupCount> workforce = line.group(WORKFORCE);
    Optional<Interval> range = Optional.ofNullable(line.interval());
    Status status = line.status();
    return List.of(
        Cell.text(MEMBERS.getOrDefault(line.key(), line.label())),
        Cell.of(status, board.map(GroupCount::numerator).orElse(null), Unit.COUNT),
        Cell.of(status, board.map(GroupCount::denominator).orElse(null), Unit.COUNT),
        Cell.of(status, board.map(GroupCount::percent).orElse(null), Unit.PERCENT),
        Cell.of(status, workforce.map(GroupCount::percent).orElse(null), Unit.PERCENT),
        Cell.of(status, line.value(), Unit.PERCENTAGE_POINTS),
        bound(status, range.map(Interval::lower)),
        bound(status, range.map(Interval::upper)));
  }

  private static Cell bound(Status status, Optional<BigDecimal> value) {
    return Cell.of(status, value.orElse(null), Unit.PERCENTAGE_POINTS, Interval.NONE);
  }

  private static String sentence(String body, Status status, String reason, BigDecimal points) {
    return PointsSentences.of("BME people", body, status, reason, points);
  }

  private static String body(Line line) {
    return BODIES.getOrDefault(line.key(), line.label());
  }
}
