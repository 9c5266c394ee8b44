package org.fairway.metrics.upload;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fairway.metrics.reference.DimensionBook;
import org.fairway.metrics.reference.Measures;
import org.fairway.metrics.upload.FeedColumn.Role;
import org.fairway.platform.sheet.SheetRow;

/** Makes facts of one row. */
final class RowReader {

  private static final Set<String> ALL =
      Set.of("all", "all_staff", "total", "totals", "grand_total", "overall");

  private final Feed feed;
  private final HeaderMap header;
  private final Places at;
  private final Findings findings;
  private final SheetRow row;
  private final Map<String, String> dimensions = new TreeMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<FactKey, FactParts> facts = new LinkedHashMap<>();
  private String measure;
  private boolean sound = true;

  RowReader(Feed feed, HeaderMap header, Places at, Findings findings, SheetRow row) {
    this.feed = feed;
    this.header = header;
    this.at = at;
    this.findings = findings;
    this.row = row;
  }

  /** Reads the row to its end; when there is a fault it brings no fact. */
  void read() {
    findings.row();
    header.places().forEach(this::readGroup);
    header.places().forEach(this::readFigure);
    if (!sound) {
      return;
    }
    if (facts.isEmpty()) {
      findings.count(Notes.EMPTY_ROWS);
    }
    facts.forEach(this::give);
  }

  /** Respondents whose percentage is marked as not supplied are no fact. */
  private void give(FactKey key, FactParts parts) {
    if (parts.isBare() && !feed.absent().isEmpty()) {
      findings.count(Notes.ABSENT);
    } else {
      findings.fact(parts.fact(key), new FactPlace(at, header, row.line(), parts.columns(columns)));
    }
  }

  private void readGroup(FeedColumn column, int place) {
    String text = row.cell(place);
    if (text.isEmpty() || isAll(text)) {
      return;
    }
    if (column.is(Role.DIMENSION)) {
      columns.put("/dimensions/" + column.dimension(), place);
      header
          .value(column, text, RowReader::known)
          .ifPresentOrElse(
              value -> dimensions.put(column.dimension(), value),
              () ->
                  fault(
                      place,
                      "value-unknown",
                      "allowed: " + DimensionBook.allowed(column.dimension())));
    } else if (column.is(Role.MEASURE)) {
      columns.put("/measure", place);
      header
          .value(column, text, RowReader::measure)
          .ifPresentOrElse(
              value -> measure = value,
              () ->
                  fault(
                      place,
                      "measure-unknown",
                      "no such measure; the catalogue lists those known"));
    }
  }

  /** "All" tells nothing apart, like a blank. */
  private static boolean isAll(String text) {
    return ALL.contains(Heading.normal(text));
  }

  /** One answer of several that are one group stays as it is written, so that none is lost. */
  private static Optional<String> known(FeedColumn column, String text) {
    String code = column.codes().get(Heading.normal(text));
    String written = code == null ? text : code;
    return DimensionBook.value(column.dimension(), written)
        .map(value -> DimensionBook.isOneOfSeveral(column.dimension(), written) ? written : value);
  }

  private static Optional<String> measure(FeedColumn column, String text) {
    String code = column.codes().get(Heading.normal(text));
    String name = code == null ? Heading.normal(text).toUpperCase(java.util.Locale.ROOT) : code;
    return Measures.find(name).map(found -> found.name());
  }

  private void readFigure(FeedColumn column, int place) {
    String text = row.cell(place);
    if (!column.is(Role.FIGURE) || text.isEmpty()) {
      return;
    }
    if (feed.absent().contains(text.toLowerCase(java.util.Locale.ROOT))) {
      findings.count(Notes.ABSENT);
      return;
    }
    Optional<BigDecimal> number = Numbers.parse(text, column.figure());
    if (number.isEmpty()) {
      fault(place, "number-invalid", Numbers.allowed(column.figure()));
      return;
    }
    boolean share = header.hasShares(column, place) && !text.endsWith("%");
    figure(column, place, share ? number.get().movePointRight(2) : number.get());
  }

  private void figure(FeedColumn column, int place, BigDecimal number) {
    String what = column.measure() == null ? measure : column.measure();
    if (what == null) {
      if (!columns.containsKey("/measure")) {
        fault(place, "measure-missing", "the row does not say what it counts");
      }
      return;
    }
    if (column.figure() == FigureKind.RESPONDENTS && number.scale() > 0) {
      fault(place, "count-not-whole", "a number of people is a whole number");
      return;
    }
    Map<String, String> group = new TreeMap<>(dimensions);
    group.putAll(column.dimensions());
    facts
        .computeIfAbsent(new FactKey(what, group), any -> new FactParts())
        .put(column.figure(), number, place);
  }

  private String cell(int place) {
    return at.of(row.line(), place, header.name(place));
  }

  private void fault(int place, String code, String detail) {
    sound = false;
    findings.fault(cell(place), code, detail);
  }
}
