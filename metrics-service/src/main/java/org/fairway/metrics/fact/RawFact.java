package org.fairway.metrics.fact;

import java.math.BigDecimal;
import java.util.Map;

/** A fact as it was sent: nothing of it is checked yet, and anything may be null. */
public record RawFact(
    String measure,
    Map<String, String> dimensions,
    BigDecimal count,
    BigDecimal percent,
    Long respondents,
    BigDecimal score,
    BigDecimal amount) {

  /** One without an amount. */
  public RawFact(
      String measure,
      Map<String, String> dimensions,
      BigDecimal count,
      BigDecimal percent,
      Long respondents,
      BigDecimal score) {
    this(measure, dimensions, count, percent, respondents, score, null);
  }

  RawFact as(String other, Map<String, String> where) {
    return new RawFact(other, where, count, percent, respondents, score, amount);
  }
}
