package org.fairway.pathway.plan;

import java.math.BigDecimal;

/**
 * What metrics-service answers.
 *
 * @param value null when there is none
 * @param reason why there is none; null when there is one
 */
record Figure(BigDecimal value, String reason) {
  static Figure of(BigDecimal value) {
    return new Figure(value, null);
  }

  static Figure unknown(String reason) {
    return new Figure(null, reason);
  }
}
