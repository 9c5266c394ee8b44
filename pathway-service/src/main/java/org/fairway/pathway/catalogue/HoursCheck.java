package org.fairway.pathway.catalogue;

/** The fixed off-the-job hours of a standard are never below 187; units have no such floor. */
final class HoursCheck implements CatalogueCheck.OfRow {
  static final String CODE = "CAT-HOURS";
  private static final int FLOOR = 187;
  private static final int MOST = 10_000;

  @Override
  public void check(StagedRow row, Background background, Findings findings) {
    if (!row.has(CatalogueColumn.OFF_THE_JOB_HOURS)) {
      return;
    }
    int floor = row.text(CatalogueColumn.REFERENCE).startsWith("AU") ? 1 : FLOOR;
    boolean within =
        row.whole(CatalogueColumn.OFF_THE_JOB_HOURS)
            .map(hours -> hours >= floor && hours <= MOST)
            .orElse(false);
    if (!within) {
      String detail = floor + " to " + MOST + " hours, or blank when it is not known";
      findings.add(row.line(), CatalogueColumn.OFF_THE_JOB_HOURS, CODE, detail);
    }
  }
}
