package org.fairway.pathway.plan;

import java.math.BigDecimal;

/**
 * What metrics-service answers.
 *
 * @param value null when there is none
 * @param reason why there is none; null when there is one
 */
public record Figure(FigureStatus status, BigDecimal value, String reason) {
  static Figure of(BigDecimal value) {
    return new Figure(FigureStatus.SHOWN, value, null);
  }

  static Figure hidden(String reason) {
    return new Figure(FigureStatus.HIDDEN, null, reason);
  }

  static Figure notTold(String reason) {
    return new Figure(FigureStatus.NOT_TOLD, null, reason);
  }
}
