package org.fairway.pathway.catalogue;

/** Reference and version are what the catalogue is kept by. */
final class KeyCheck implements CatalogueCheck.OfRow {
  static final String CODE = "CAT-KEY";

  @Override
  public void check(StagedRow row, Background background, Findings findings) {
    if (!StandardKey.isReference(row.text(CatalogueColumn.REFERENCE))) {
      String detail = "ST, FA or AU and four digits";
      findings.add(row.line(), CatalogueColumn.REFERENCE, CODE, detail);
    }
    if (!StandardKey.isVersion(row.text(CatalogueColumn.VERSION))) {
      String detail = "two numbers of at most two digits with a point between, such as 1.3";
      findings.add(row.line(), CatalogueColumn.VERSION, CODE, detail);
    }
  }
}
