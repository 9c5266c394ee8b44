package org.fairway.pathway.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row as it came: texts by column, blank cells left out. Reads a cell as what it ought to be, and
 * does not say that it is; that is what the checks are for.
 *
 * @param line of the file, from 1
 */
record StagedRow(int line, Map<CatalogueColumn, String> cells) {
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,7}");
  private static final Pattern POUNDS = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,2})?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Empty text for a blank cell. */
  String text(CatalogueColumn column) {
    return cells.getOrDefault(column, "");
  }

  boolean has(CatalogueColumn column) {
    return cells.containsKey(column);
  }

  /** Empty when it is no whole number. */
  Optional<Integer> whole(CatalogueColumn column) {
    String text = text(column);
    return WHOLE.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /** Empty when it is no amount with at most two decimals. */
  Optional<BigDecimal> pounds(CatalogueColumn column) {
    String text = text(column);
    return POUNDS.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** Empty when it is no day. */
  Optional<LocalDate> day(CatalogueColumn column) {
    String text = text(column);
    if (!DAY.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException none) {
      // Such as 2026-02-30: the form of a day, and none.
      return Optional.empty();
    }
  }

  /** Empty when reference or version are none. */
  Optional<StandardKey> key() {
    return StandardKey.of(text(CatalogueColumn.REFERENCE), text(CatalogueColumn.VERSION));
  }

  /**
   * The standard.
   *
   * @throws java.util.NoSuchElementException for a row that the checks refuse
   */
  Standard standard() {
    return new Standard(
        key().orElseThrow(),
        text(CatalogueColumn.TITLE),
        whole(CatalogueColumn.LEVEL).orElseThrow(),
        whole(CatalogueColumn.TYPICAL_DURATION_MONTHS).orElseThrow(),
        pounds(CatalogueColumn.MAXIMUM_FUNDING_GBP).orElseThrow(),
        whole(CatalogueColumn.LARS_CODE).orElse(null),
        whole(CatalogueColumn.OFF_THE_JOB_HOURS).orElse(null),
        day(CatalogueColumn.EARLIEST_START).orElse(null),
        day(CatalogueColumn.LATEST_START).orElse(null),
        day(CatalogueColumn.AS_AT).orElseThrow());
  }
}
