package org.fairway.pathway.catalogue;

/** Apprenticeships are of the levels 2 to 7, foundation apprenticeships of level 2. */
final class LevelCheck implements CatalogueCheck.OfRow {
  static final String CODE = "CAT-LEVEL";
  private static final int LOWEST = 2;
  private static final int HIGHEST = 7;

  @Override
  public void check(StagedRow row, Background background, Findings findings) {
    boolean foundation = row.text(CatalogueColumn.REFERENCE).startsWith("FA");
    int highest = foundation ? LOWEST : HIGHEST;
    boolean within =
        row.whole(CatalogueColumn.LEVEL)
            .map(level -> level >= LOWEST && level <= highest)
            .orElse(false);
    if (!within) {
      String detail = foundation ? "2 for a foundation apprenticeship" : LOWEST + " to " + HIGHEST;
      findings.add(row.line(), CatalogueColumn.LEVEL, CODE, detail);
    }
  }
}
