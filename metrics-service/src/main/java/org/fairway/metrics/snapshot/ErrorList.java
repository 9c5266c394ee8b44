package org.fairway.metrics.snapshot;

import java.util.ArrayList;
import java.util.List;

/** Keeps the first 1,000 errors and counts the rest. */
final class ErrorList {

  static final int KEPT = 1000;

  private final List<ImportError> first = new ArrayList<>();
  private long count;

  void add(long line, String column, String code, String detail) {
    count++;
    if (first.size() < KEPT) {
      first.add(new ImportError(line, column, code, detail));
    }
  }

  List<ImportError> first() {
    return first;
  }

  long count() {
    return count;
  }
}
