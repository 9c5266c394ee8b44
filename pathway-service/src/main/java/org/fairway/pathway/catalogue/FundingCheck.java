package org.fairway.pathway.catalogue;

import java.math.BigDecimal;

/** The upper end of a funding band. */
final class FundingCheck implements CatalogueCheck.OfRow {
  static final String CODE = "CAT-FUNDING";

  @Override
  public void check(StagedRow row, Background background, Findings findings) {
    int highest = background.limits().highestFunding();
    boolean within =
        row.pounds(CatalogueColumn.MAXIMUM_FUNDING_GBP)
            .map(
                pounds -> pounds.signum() > 0 && pounds.compareTo(BigDecimal.valueOf(highest)) <= 0)
            .orElse(false);
    if (!within) {
      String detail = "pounds, more than 0 and at most " + highest + ", without separators";
      findings.add(row.line(), CatalogueColumn.MAXIMUM_FUNDING_GBP, CODE, detail);
    }
  }
}
