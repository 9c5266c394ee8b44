package org.fairway.metrics.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the first 1,000 errors and counts the rest. */
final class ErrorList {

  static final int KEPT = 1000;

  private final List<ImportError> first = new ArrayList<>();
  private long count;

  void add(long line, String column, String code, String detail) {
    add(new ImportError(line, column, code, detail));
  }

  void add(ImportError error) {
    count++;
    if (first.size() < KEPT) {
      first.add(error);
    }
  }

  /** Adds the errors of a piece whose lines are counted from 0, after those of earlier pieces. */
  void addAll(ErrorList piece, long firstLine) {
    piece.first.sort(Comparator.comparingLong(ImportError::line));
    for (ImportError error : piece.first) {
      if (first.size() < KEPT) {
        first.add(
            new ImportError(
                error.line() + firstLine, error.column(), error.code(), error.detail()));
      }
    }
    count += piece.count;
  }

  List<ImportError> first() {
    return first;
  }

  long count() {
    return count;
  }
}
