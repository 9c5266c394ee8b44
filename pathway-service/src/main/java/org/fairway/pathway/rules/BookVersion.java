package org.fairway.pathway.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One version of a rule, as it is read out.
 *
 * @param from the first day on which it holds
 * @param to the last day on which it holds; null while no end is known
 * @param states what it says, with its figures
 * @param source where it is written
 * @param weak the source was weak: confirm before anything hangs on it
 * @param inputs the facts that it looks at
 * @param figures its numbers by their names in the table, for those who reckon with them
 */
public record BookVersion(
    LocalDate from,
    LocalDate to,
    String states,
    String source,
    boolean weak,
    List<Fact> inputs,
    Map<String, BigDecimal> figures) {

  /** Whether it holds on that day. */
  public boolean holds(LocalDate on) {
    return !on.isBefore(from) && (to == null || !on.isAfter(to));
  }
}
