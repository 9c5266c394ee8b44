package org.fairway.pathway.catalogue;

/** People choose by the title. */
final class TitleCheck implements CatalogueCheck.OfRow {
  static final String CODE = "CAT-TITLE";

  /** Characters. */
  static final int LONGEST = 200;

  @Override
  public void check(StagedRow row, Background background, Findings findings) {
    int length = row.text(CatalogueColumn.TITLE).length();
    if (length == 0 || length > LONGEST) {
      String detail = "1 to " + LONGEST + " characters";
      findings.add(row.line(), CatalogueColumn.TITLE, CODE, detail);
    }
  }
}
