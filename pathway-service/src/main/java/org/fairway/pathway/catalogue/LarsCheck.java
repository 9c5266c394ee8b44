package org.fairway.pathway.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * LARS codes change between versions of a standard, but none belongs to two standards: that would
 * be a column that slipped.
 */
final class LarsCheck implements CatalogueCheck {
  static final String CODE = "CAT-LARS";

  @Override
  public void check(List<StagedRow> rows, Background background, Findings findings) {
    Map<Integer, StagedRow> owners = new HashMap<>();
    for (StagedRow row : rows) {
      if (row.has(CatalogueColumn.LARS_CODE)) {
        look(row, owners, findings);
      }
    }
  }

  private static void look(StagedRow row, Map<Integer, StagedRow> owners, Findings findings) {
    Integer code = row.whole(CatalogueColumn.LARS_CODE).filter(lars -> lars > 0).orElse(null);
    if (code == null) {
      findings.add(row.line(), CatalogueColumn.LARS_CODE, CODE, "a whole number from 1");
      return;
    }
    StagedRow owner = owners.putIfAbsent(code, row);
    if (owner != null && !reference(owner).equals(reference(row))) {
      String detail = "the standard of line " + owner.line() + " has this code";
      findings.add(row.line(), CatalogueColumn.LARS_CODE, CODE, detail);
    }
  }

  private static String reference(StagedRow row) {
    return row.text(CatalogueColumn.REFERENCE);
  }
}
