package org.fairway.metrics.snapshot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each column is. Columns come by name and in any order. */
final class EsrHeader {

  private static final int LONGEST_NAME = 60;
  private static final int MOST_COLUMNS = 200;

  private final Map<EsrColumn, Integer> places = new EnumMap<>(EsrColumn.class);
  private final List<String> extra = new ArrayList<>();
  private final int width;

  EsrHeader(List<String> names, ErrorList errors) {
    this.width = names.size();
    if (width > MOST_COLUMNS) {
      errors.add(1, "", "header-too-wide", "at most " + MOST_COLUMNS + " columns");
      return;
    }
    for (int i = 0; i < width; i++) {
      place(names.get(i), i, errors);
    }
    for (EsrColumn column : EsrColumn.values()) {
      if (column.isNeeded() && !places.containsKey(column)) {
        errors.add(1, column.header(), "column-missing", "the header does not name this column");
      }
    }
  }

  private void place(String name, int at, ErrorList errors) {
    Optional<EsrColumn> column = EsrColumn.of(name);
    if (column.isEmpty()) {
      String safe = name.replaceAll("[^A-Za-z0-9_ .-]", "?").strip();
      extra.add(safe.length() > LONGEST_NAME ? safe.substring(0, LONGEST_NAME) : safe);
    } else if (places.putIfAbsent(column.get(), at) != null) {
      errors.add(1, column.get().header(), "column-twice", "the header names this column twice");
    }
  }

  int width() {
    return width;
  }

  /** Names of columns that mean nothing here. */
  List<String> extra() {
    return extra;
  }

  /** Place of a column, -1 when the file has it not. */
  int place(EsrColumn column) {
    return places.getOrDefault(column, -1);
  }
}
