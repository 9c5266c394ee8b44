package org.fairway.metrics.fact;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One figure about one group: as coarse or as fine as its source gave it.
 *
 * @param measure a name of {@code measures.csv}
 * @param dimensions names and values as given; empty for a total
 * @param count people, for measures that count
 * @param percent 0 to 100, for survey measures
 * @param respondents how many answered, for survey measures and scores
 * @param score 0 to 10 for scores, 0 to 3 for ratings
 * @param amount pounds, for pay
 */
public record Fact(
    String measure,
    Map<String, String> dimensions,
    BigDecimal count,
    BigDecimal percent,
    Long respondents,
    BigDecimal score,
    BigDecimal amount) {

  public Fact {
    dimensions = Dimensions.of(dimensions);
  }

  /** A fact that is no amount. */
  public Fact(
      String measure,
      Map<String, String> dimensions,
      BigDecimal count,
      BigDecimal percent,
      Long respondents,
      BigDecimal score) {
    this(measure, dimensions, count, percent, respondents, score, null);
  }

  /** The dimensions with what is known of them. */
  Dimensions group() {
    return Dimensions.of(dimensions);
  }

  /** A fact that counts people. */
  public static Fact count(String measure, Map<String, String> dimensions, long count) {
    return new Fact(measure, dimensions, BigDecimal.valueOf(count), null, null, null);
  }

  /** A survey result. */
  public static Fact survey(
      String measure, Map<String, String> dimensions, BigDecimal percent, long respondents) {
    return new Fact(measure, dimensions, null, percent, respondents, null);
  }
}
