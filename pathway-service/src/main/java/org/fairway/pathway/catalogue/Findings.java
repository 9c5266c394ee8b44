package org.fairway.pathway.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Keeps the first errors and counts the rest. */
final class Findings {
  /** Errors that are kept. */
  static final int KEPT = 1000;

  private final List<CatalogueError> first = new ArrayList<>();
  private int count;

  void add(int line, CatalogueColumn column, String code, String detail) {
    add(new CatalogueError(line, column == null ? "" : column.heading(), code, detail));
  }

  void add(CatalogueError error) {
    count++;
    if (first.size() < KEPT) {
      first.add(error);
    }
  }

  boolean none() {
    return count == 0;
  }

  int count() {
    return count;
  }

  List<CatalogueError> first() {
    return first;
  }
}
