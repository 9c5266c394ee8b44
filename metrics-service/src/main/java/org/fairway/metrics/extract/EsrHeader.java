package org.fairway.metrics.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each column is. Columns come by name and in any order. */
final class EsrHeader {

  private static final int LONGEST_NAME = 60;
  private static final int MOST_REPORTED = 200;

  private final Map<EsrColumn, Integer> places = new EnumMap<>(EsrColumn.class);
  private final List<String> names = new ArrayList<>();
  private final List<String> extra = new ArrayList<>();
  private final long line;

  /**
   * @param line where it is in the file
   */
  EsrHeader(List<String> given, long line, HeaderNames known, int mostColumns, ErrorList errors) {
    this.line = line;
    if (given.size() > mostColumns) {
      errors.add(
          line, number(mostColumns), "header-too-wide", "at most " + mostColumns + " columns");
      return;
    }
    if (given.size() == 1 && given.get(0).matches(".*[;\\t|].*")) {
      errors.add(line, "", "delimiter-wrong", "columns are parted by commas");
      return;
    }
    for (int i = 0; i < given.size(); i++) {
      place(given.get(i), i, known, errors);
    }
    for (EsrColumn column : EsrColumn.values()) {
      if (column.isNeeded() && !places.containsKey(column)) {
        errors.add(line, column.header(), "column-missing", "the header does not name this column");
      }
    }
  }

  private void place(String name, int at, HeaderNames known, ErrorList errors) {
    Optional<EsrColumn> column = known.column(name);
    names.add(column.map(EsrColumn::header).orElseGet(() -> safe(name)));
    if (column.isEmpty()) {
      if (extra.size() < MOST_REPORTED) {
        extra.add(safe(name));
      }
    } else if (places.putIfAbsent(column.get(), at) != null) {
      errors.add(line, column.get().header(), "column-twice", "the header names this column twice");
    }
  }

  private static String safe(String name) {
    String safe = name.replaceAll("[^A-Za-z0-9_ .-]", "?").strip();
    return safe.length() > LONGEST_NAME ? safe.substring(0, LONGEST_NAME) : safe;
  }

  int width() {
    return names.size();
  }

  /** Names of columns that mean nothing here. */
  List<String> extra() {
    return extra;
  }

  /** Known columns that the file has not. */
  List<EsrColumn> absent() {
    return Arrays.stream(EsrColumn.values()).filter(column -> !places.containsKey(column)).toList();
  }

  /** Name of the column at a place, from 0; its number where the header has no name for it. */
  String name(int place) {
    boolean named = place < names.size() && !names.get(place).isEmpty();
    return named ? names.get(place) : number(place);
  }

  /** What a column is called by its place alone. */
  static String number(int place) {
    return "column " + (place + 1);
  }

  /** Place of a column, -1 when the file has it not. */
  int place(EsrColumn column) {
    return places.getOrDefault(column, -1);
  }
}
