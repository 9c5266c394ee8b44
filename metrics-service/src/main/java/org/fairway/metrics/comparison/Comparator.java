package org.fairway.metrics.comparison;

import org.fairway.metrics.indicator.Status;
import org.fairway.metrics.statement.Statement;
import org.fairway.metrics.statement.YesNo;

/**
 * A figure to compare with. Its counts are nobody's but those of many together, and are not told;
 * the value is rounded as it is displayed, so that they cannot be worked out from it.
 *
 * @param reason why there is no value; null when there is one
 * @param value rounded to the indicator's decimals, as text; null unless computed
 * @param basis null when there is nothing
 * @param organisations how many were added up; null unless pooled
 * @param answer of an indicator that is answered in words; else null
 */
public record Comparator(
    Status status, String reason, String value, Basis basis, Long organisations, YesNo answer) {

  static Comparator without(Status status, String reason) {
    return new Comparator(status, reason, null, null, null, null);
  }

  /** What was said, where the answer is in words. */
  static Comparator of(Statement said) {
    return new Comparator(Status.COMPUTED, null, null, Basis.STATED, null, said.said().answer());
  }
}
