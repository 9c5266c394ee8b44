package org.fairway.reporting.wres;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.fairway.reporting.figures.Disclosure;
import org.fairway.reporting.figures.GroupCount;
import org.fairway.reporting.figures.Line;
import org.fairway.reporting.render.Cell;
import org.fairway.reporting.render.Chart;
import org.fairway.reporting.render.DataTable;
import org.fairway.reporting.render.Status;
import org.fairway.reporting.render.Unit;
import org.fairway.reporting.wording.Groups;

/**
 * One part of the workforce that indicator 1 keeps apart: non-clinical, clinical, medical and
 * dental.
 */
record Area(String code, List<Line> lines) {

  private static final String MEDICAL = "MEDICAL_DENTAL";
  private static final Map<String, String> NAMES =
      Map.of("NON_CLINICAL", "Non-clinical", "CLINICAL", "Clinical", MEDICAL, "Medical and dental");

  /** The lines by area, both in the order in which they came. */
  static List<Area> of(List<Line> lines) {
    Map<String, List<Line>> areas = new LinkedHashMap<>();
    for (Line line : lines) {
      String code = line.dimensions().getOrDefault("clinical", line.key().split("/", 2)[0]);
      areas.computeIfAbsent(code, any -> new ArrayList<>()).add(line);
    }
    return areas.entrySet().stream().map(area -> new Area(area.getKey(), area.getValue())).toList();
  }

  String name() {
    return NAMES.getOrDefault(code, Groups.name(code));
  }

  boolean hasFigures() {
    return lines.stream().anyMatch(line -> line.value() != null);
  }

  Chart chart(String section, BigDecimal overall) {
    List<Chart.BarRow> rows =
        lines.stream()
            .map(
                line ->
                    new Chart.BarRow(
                        shortLabel(line),
                        List.of(Cell.of(line.status(), line.value(), Unit.PERCENT))))
            .toList();
    return new Chart.Bars(
        section + "-" + slug() + "-chart",
        "BME staff as a percentage of all staff, by %s: %s".formatted(posts(), lower(name())),
        "One bar for each of "
            + lines.size()
            + " lines of the table below"
            + (overall == null
                ? "."
                : ", beside the share of the whole workforce, "
                    + Unit.PERCENT.display(overall)
                    + "."),
        Unit.PERCENT,
        List.of("BME staff"),
        rows,
        overall == null ? null : new Chart.Reference("Whole workforce", overall));
  }

  DataTable table(String section, Disclosure disclosure) {
    Status gap =
        disclosure != null && disclosure.applied() ? Status.SUPPRESSED : Status.NOT_SUPPLIED;
    return new DataTable(
        section + "-" + slug() + "-table",
        "1 " + name(),
        "Staff by %s and ethnicity, headcount: %s".formatted(posts(), lower(name())),
        List.of(
            Groups.capital(posts()),
            "BME",
            "White",
            "Not known",
            "All staff",
            "BME share (%)",
            "Range from (%)",
            "Range to (%)"),
        lines.stream().map(line -> row(line, gap)).toList());
  }

  private static List<Cell> row(Line line, Status gap) {
    Status status = line.status();
    return List.of(
        Cell.text(shortLabel(line)),
        count(line, "BME", GroupCount::numerator, gap),
        count(line, "WHITE", GroupCount::numerator, gap),
        count(line, "UNKNOWN", GroupCount::numerator, gap),
        count(line, "BME", GroupCount::denominator, gap),
        Cell.of(status, line.value(), Unit.PERCENT),
        Cell.of(status, line.interval() == null ? null : line.interval().lower(), Unit.PERCENT),
        Cell.of(status, line.interval() == null ? null : line.interval().upper(), Unit.PERCENT));
  }

  private static Cell count(
      Line line, String group, Function<GroupCount, BigDecimal> part, Status gap) {
    Status absent = line.status() == Status.COMPUTED ? gap : line.status();
    return line.group(group)
        .map(part)
        .map(number -> Cell.number(number, Unit.COUNT))
        .orElseGet(() -> new Cell.Absent(absent));
  }

  /** Doctors and dentists have grades, all others pay bands. */
  private String posts() {
    return code.equals(MEDICAL) ? "grade" : "pay band";
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  /**
   * "Clinical, band 5" under the heading "Clinical" is "Band 5", and "Medical and dental, grade
   * trainee" is "Trainee".
   */
  private static String shortLabel(Line line) {
    int comma = line.label().indexOf(", ");
    String label = comma < 0 ? line.label() : line.label().substring(comma + 2);
    return Groups.capital(label.replaceFirst("^grade (?=.)", ""));
  }

  private String slug() {
    return code.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
