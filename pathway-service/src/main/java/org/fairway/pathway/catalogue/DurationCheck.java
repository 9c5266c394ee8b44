package org.fairway.pathway.catalogue;

/**
 * Months of training. Standards and foundation apprenticeships last 8 months at least (rule of
 * starts from August 2025), units may be short.
 */
final class DurationCheck implements CatalogueCheck.OfRow {
  static final String CODE = "CAT-DURATION";
  private static final int SHORTEST = 8;
  private static final int LONGEST = 84;

  @Override
  public void check(StagedRow row, Background background, Findings findings) {
    boolean unit = row.text(CatalogueColumn.REFERENCE).startsWith("AU");
    int shortest = unit ? 1 : SHORTEST;
    boolean within =
        row.whole(CatalogueColumn.TYPICAL_DURATION_MONTHS)
            .map(months -> months >= shortest && months <= LONGEST)
            .orElse(false);
    if (!within) {
      String detail = shortest + " to " + LONGEST + " months";
      findings.add(row.line(), CatalogueColumn.TYPICAL_DURATION_MONTHS, CODE, detail);
    }
  }
}
