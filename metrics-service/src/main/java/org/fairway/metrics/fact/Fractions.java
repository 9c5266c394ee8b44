package org.fairway.metrics.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Percentages that were most likely sent as parts of one. */
public final class Fractions {

  private static final Warning SUSPECTED =
      new Warning(
          "percentages-look-like-fractions", "no percentage is above 1; 27.1 is 27.1 per cent");

  private Fractions() {}

  /** A warning when there are several percentages, and none of them is above 1. */
  public static Optional<Warning> in(List<BigDecimal> percentages) {
    boolean small = percentages.stream().allMatch(p -> p.compareTo(BigDecimal.ONE) <= 0);
    boolean some = percentages.stream().anyMatch(p -> p.signum() > 0);
    return percentages.size() > 1 && small && some ? Optional.of(SUSPECTED) : Optional.empty();
  }
}
