package org.fairway.pathway.catalogue;

import java.util.List;

/**
 * One thing that a file of standards must hold to. Looks at all rows and adds what it finds, each
 * with its own code, line and column; changes nothing.
 */
interface CatalogueCheck {
  void check(List<StagedRow> rows, Background background, Findings findings);

  /** A check that looks at one row at a time. */
  interface OfRow extends CatalogueCheck {
    void check(StagedRow row, Background background, Findings findings);

    @Override
    default void check(List<StagedRow> rows, Background background, Findings findings) {
      rows.forEach(row -> check(row, background, findings));
    }
  }
}
