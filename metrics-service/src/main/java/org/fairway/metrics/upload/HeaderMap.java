package org.fairway.metrics.upload;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.upload.FeedColumn.Role;
import org.fairway.platform.sheet.SheetRow;

/** Which column of a feed is where. */
final class HeaderMap {

  private static final int REMEMBERED = 10_000;

  /** What a name says in the place of a year. */
  private static final String YEAR = "year";

  private final Feed feed;
  private final Period period;
  private final Map<FeedColumn, Integer> places = new LinkedHashMap<>();
  private final List<String> names;
  private final long line;
  private final Map<String, Map<String, Optional<String>>> values = new HashMap<>();

  private HeaderMap(Feed feed, Period period, SheetRow row) {
    this.feed = feed;
    this.period = period;
    this.names = row.cells();
    this.line = row.line();
  }

  /** Whether a row is the header: it begins as the feed says, or names at least two columns. */
  static boolean isHeader(Feed feed, SheetRow row) {
    if (!feed.headerStart().isEmpty()) {
      return row.cells().stream()
          .filter(cell -> !cell.isBlank())
          .findFirst()
          .filter(first -> feed.headerStart().contains(Heading.normal(first)))
          .isPresent();
    }
    long known =
        row.cells().stream().filter(cell -> column(feed, Heading.normal(cell)).isPresent()).count();
    return known >= 2;
  }

  /** Places the columns; faults go to the findings. */
  static HeaderMap of(Feed feed, Period period, SheetRow row, Places at, Findings findings) {
    HeaderMap header = new HeaderMap(feed, period, row);
    for (int i = 0; i < header.names.size(); i++) {
      header.place(i, at, findings);
    }
    header.sort();
    header.require(at, findings);
    return header;
  }

  /** In the feed's order, so that a table gives the same facts however its columns are ordered. */
  private void sort() {
    Map<FeedColumn, Integer> found = new HashMap<>(places);
    places.clear();
    for (FeedColumn column : feed.columns()) {
      if (found.containsKey(column)) {
        places.put(column, found.get(column));
      }
    }
  }

  private void place(int i, Places at, Findings findings) {
    String name = names.get(i);
    Optional<FeedColumn> column = column(feed, normal(i));
    if (column.isEmpty()) {
      if (!name.isBlank()) {
        findings.ignored(name);
      }
    } else if (places.putIfAbsent(column.get(), i) != null) {
      findings.fault(
          at.of(line, i, name),
          "column-twice",
          "the header names " + column.get().header() + " twice");
    }
  }

  private void require(Places at, Findings findings) {
    boolean figures = places.keySet().stream().anyMatch(column -> column.is(Role.FIGURE));
    boolean open = places.keySet().stream().anyMatch(c -> c.is(Role.FIGURE) && c.measure() == null);
    String whole = at.of(line, Places.WHOLE_LINE, "");
    if (!figures) {
      findings.fault(
          whole, "column-missing", "the header names no figure, such as " + first(Role.FIGURE));
    }
    if (open && !has(Role.MEASURE)) {
      findings.fault(whole, "column-missing", "the header does not name " + first(Role.MEASURE));
    }
    if (feed.skipsOthers() && !has(Role.ORGANISATION)) {
      findings.fault(
          whole, "column-missing", "the header does not name " + first(Role.ORGANISATION));
    }
  }

  private boolean has(Role role) {
    return places.keySet().stream().anyMatch(column -> column.is(role));
  }

  private String first(Role role) {
    return feed.columns().stream()
        .filter(column -> column.is(role))
        .map(FeedColumn::header)
        .findFirst()
        .orElse("it");
  }

  private static Optional<FeedColumn> column(Feed feed, String normal) {
    return feed.columns().stream().filter(column -> column.also().contains(normal)).findFirst();
  }

  /**
   * The name at a place as columns are compared by it. A workbook of several years ends its names
   * with one; that of the period is told apart from the others.
   */
  private String normal(int place) {
    String normal = Heading.normal(name(place));
    String year = "_" + period.startYear();
    return normal.endsWith(year)
        ? normal.substring(0, normal.length() - year.length() + 1) + YEAR
        : normal;
  }

  /** Whether a number without a percent sign is a share of one there. */
  boolean hasShares(FeedColumn column, int place) {
    return !column.shares().isEmpty() && column.shares().contains(normal(place));
  }

  /** The columns that the table has, each with its place from 0. */
  Map<FeedColumn, Integer> places() {
    return places;
  }

  /** What a text of a column stands for; found out once for each text. */
  Optional<String> value(
      FeedColumn column, String text, BiFunction<FeedColumn, String, Optional<String>> finder) {
    Map<String, Optional<String>> known =
        values.computeIfAbsent(column.header(), any -> new HashMap<>());
    if (known.size() > REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(text, any -> finder.apply(column, text));
  }

  /** The name of a column as the table writes it. */
  String name(int column) {
    return column < names.size() ? names.get(column).strip() : "";
  }

  int width() {
    return names.size();
  }
}
