package org.fairway.metrics.comparison;

import org.fairway.metrics.indicator.Status;

/**
 * A figure to compare with. Its counts are nobody's but those of many together, and are not told;
 * the value is rounded as it is displayed, so that they cannot be worked out from it.
 *
 * @param reason why there is no value; null when there is one
 * @param value rounded to the indicator's decimals, as text; null unless computed
 * @param basis null when there is nothing
 * @param organisations how many were added up; null unless pooled
 */
public record Comparator(
    Status status, String reason, String value, Basis basis, Long organisations) {

  static Comparator without(Status status, String reason) {
    return new Comparator(status, reason, null, null, null);
  }
}
