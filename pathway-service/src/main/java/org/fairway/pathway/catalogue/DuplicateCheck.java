package org.fairway.pathway.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A version of a standard stands there once. The first row is taken for the right one. */
final class DuplicateCheck implements CatalogueCheck {
  static final String CODE = "CAT-DUPLICATE";

  @Override
  public void check(List<StagedRow> rows, Background background, Findings findings) {
    Map<StandardKey, Integer> lines = new HashMap<>();
    for (StagedRow row : rows) {
      row.key().ifPresent(key -> look(row, lines.putIfAbsent(key, row.line()), findings));
    }
  }

  private static void look(StagedRow row, Integer before, Findings findings) {
    if (before != null) {
      String detail = "the same reference and version as in line " + before;
      findings.add(row.line(), CatalogueColumn.REFERENCE, CODE, detail);
    }
  }
}
