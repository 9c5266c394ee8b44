package org.fairway.pathway.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Days are days; a file is of one publication, which is not to come, and not older than the live
 * one, so that an old file that is sent again replaces nothing newer.
 */
final class DatesCheck implements CatalogueCheck {
  static final String CODE = "CAT-DATES";

  @Override
  public void check(List<StagedRow> rows, Background background, Findings findings) {
    LocalDate first = null;
    for (StagedRow row : rows) {
      Optional<LocalDate> asAt = row.day(CatalogueColumn.AS_AT);
      if (asAt.isEmpty()) {
        findings.add(row.line(), CatalogueColumn.AS_AT, CODE, "a day such as 2026-09-29");
      } else if (first == null) {
        first = asAt.get();
        publication(row, first, background, findings);
      } else if (!asAt.get().equals(first)) {
        String detail = "the same day in all rows of a file";
        findings.add(row.line(), CatalogueColumn.AS_AT, CODE, detail);
      }
      window(row, findings);
    }
  }

  private static void publication(
      StagedRow row, LocalDate asAt, Background background, Findings findings) {
    if (asAt.isAfter(background.today())) {
      findings.add(row.line(), CatalogueColumn.AS_AT, CODE, "not after today");
    }
    if (background.liveAsAt() != null && asAt.isBefore(background.liveAsAt())) {
      String detail = "not before " + background.liveAsAt() + ", that of the live catalogue";
      findings.add(row.line(), CatalogueColumn.AS_AT, CODE, detail);
    }
  }

  private static void window(StagedRow row, Findings findings) {
    Optional<LocalDate> from = start(row, CatalogueColumn.EARLIEST_START, findings);
    Optional<LocalDate> to = start(row, CatalogueColumn.LATEST_START, findings);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      String detail = "not before earliest_start";
      findings.add(row.line(), CatalogueColumn.LATEST_START, CODE, detail);
    }
  }

  private static Optional<LocalDate> start(
      StagedRow row, CatalogueColumn column, Findings findings) {
    Optional<LocalDate> day = row.day(column);
    if (row.has(column) && day.isEmpty()) {
      findings.add(row.line(), column, CODE, "a day such as 2026-09-29, or blank");
    }
    return day;
  }
}
