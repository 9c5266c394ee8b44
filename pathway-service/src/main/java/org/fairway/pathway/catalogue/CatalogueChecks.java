package org.fairway.pathway.catalogue;

import java.util.List;

/** The checks that a file must pass, in the order in which they speak. */
final class CatalogueChecks {
  /** All of them. */
  static final List<CatalogueCheck> ALL =
      List.of(
          new KeyCheck(),
          new DuplicateCheck(),
          new TitleCheck(),
          new LevelCheck(),
          new FundingCheck(),
          new DurationCheck(),
          new HoursCheck(),
          new LarsCheck(),
          new DatesCheck(),
          new ShrunkCheck());

  private CatalogueChecks() {}

  static void run(
      List<CatalogueCheck> checks, List<StagedRow> rows, Background background, Findings findings) {
    checks.forEach(check -> check.check(rows, background, findings));
  }
}
