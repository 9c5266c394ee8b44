package org.fairway.metrics.claim;

import java.math.BigDecimal;

/**
 * The numbers that a printed one may stand for, or what came of such.
 *
 * @param printed as printed, or worked out from what was
 */
record Span(double low, double printed, double high) {

  static final Span ZERO = new Span(0, 0, 0);
  static final Span ONE = new Span(1, 1, 1);

  /** Bounds are had from divisions of floating-point numbers; it is a rounding error of these. */
  static final double TINY = 1e-9;

  /** Half a unit of the last digit to either side. */
  static Span of(BigDecimal printed) {
    double half = new BigDecimal("0.5").movePointLeft(Math.max(printed.scale(), 0)).doubleValue();
    double value = printed.doubleValue();
    return new Span(value - half, value, value + half);
  }

  Span plus(Span other) {
    return new Span(low + other.low, printed + other.printed, high + other.high);
  }

  Span minus(Span other) {
    return new Span(low - other.high, printed - other.printed, high - other.low);
  }

  /** Of positive numbers; nothing below zero is divided. */
  Span over(Span other) {
    double least = Math.max(low, 0) / other.high;
    double most = other.low > 0 ? high / other.low : Double.MAX_VALUE;
    return new Span(least, other.printed > 0 ? printed / other.printed : most, most);
  }

  Span times(double factor) {
    return new Span(low * factor, printed * factor, high * factor);
  }

  boolean holds(double value) {
    return low - TINY <= value && value <= high + TINY;
  }

  double width() {
    return high - low;
  }

  /** Whether more than their ends is common to both. */
  boolean overlaps(Span other) {
    return low + TINY < other.high && other.low + TINY < high;
  }

  boolean meets(Span other) {
    return low - TINY <= other.high && other.low <= high + TINY;
  }
}
