package org.fairway.pathway.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One version of an apprenticeship standard, foundation apprenticeship or unit, as it was
 * published.
 *
 * @param typicalMonths planned length of the training
 * @param maximumFunding upper end of the funding band, pounds
 * @param larsCode code in the Learning Aim Reference Service; null when it was not told
 * @param offTheJobHours the fixed figure for starts from August 2025; null when it was not told
 * @param earliestStart first day on which somebody may start on this version; null when not told
 * @param latestStart last such day; null while none is known
 * @param asAt day of the publication
 */
public record Standard(
    StandardKey key,
    String title,
    int level,
    int typicalMonths,
    BigDecimal maximumFunding,
    Integer larsCode,
    Integer offTheJobHours,
    LocalDate earliestStart,
    LocalDate latestStart,
    LocalDate asAt) {

  /** Whether somebody may start on a day; what was not told is open. */
  public boolean takesStartOn(LocalDate day) {
    return startable(day, day);
  }

  /** The days to start on, in words: {@code from 2025-08-01}, {@code until 2026-07-31}. */
  public String starts() {
    String from = earliestStart == null ? "" : "from " + earliestStart;
    String until = latestStart == null ? "" : "until " + latestStart;
    return (from + " " + until).strip();
  }

  /** Whether somebody may start on one of these days; what was not told is open. */
  boolean startable(LocalDate first, LocalDate last) {
    return (earliestStart == null || !earliestStart.isAfter(last))
        && (latestStart == null || !latestStart.isBefore(first));
  }
}
