package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures as published. Newcombe's tables have four decimals; the further ones are his formulas
 * worked out independently, in another language.
 */
class IntervalsTest {

  private static final Offset<Double> SIX_DIGITS = within(5e-7);
  private static final Offset<Double> FOUR_DIGITS = within(5e-5);

  @ParameterizedTest
  @CsvSource({
    // Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3
    "81, 263, 0.2553, 0.3662, 0.255289, 0.366210",
    "15, 148, 0.0624, 0.1605, 0.062386, 0.160487",
    "0, 20, 0.0000, 0.1611, 0.000000, 0.161125",
    "1, 29, 0.0061, 0.1718, 0.006113, 0.171755",
    // manual of the R package Hmisc: binconf(520, 1000) gives 0.4890177, 0.5508292
    "520, 1000, 0.4890, 0.5508, 0.4890177, 0.5508292",
  })
  void wilsonAsPublished(
      long x, long n, double lower, double upper, double fineLower, double fineUpper) {
    // When
    Interval interval = Intervals.wilson(new Proportion(x, n));
    // Then
    assertThat(interval.lower()).isEqualTo(lower, FOUR_DIGITS).isEqualTo(fineLower, SIX_DIGITS);
    assertThat(interval.upper()).isEqualTo(upper, FOUR_DIGITS).isEqualTo(fineUpper, SIX_DIGITS);
  }

  @ParameterizedTest
  @CsvSource({
    // Newcombe 1998, Statistics in Medicine 17, 873-890, table II, method 10
    "56, 70, 48, 80, 0.0524, 0.3339, 0.052431, 0.333873",
    "9, 10, 3, 10, 0.1705, 0.8090, 0.170523, 0.809018",
    "6, 7, 2, 7, 0.0582, 0.8062, 0.058228, 0.806250",
    "5, 56, 0, 29, -0.0381, 0.1926, -0.038137, 0.192560",
    "0, 10, 0, 20, -0.1611, 0.2775, -0.161125, 0.277533",
  })
  void newcombeAsPublished(
      long x,
      long n,
      long y,
      long m,
      double lower,
      double upper,
      double fineLower,
      double fineUpper) {
    // When
    Interval interval = Intervals.newcombe(new Proportion(x, n), new Proportion(y, m));
    // Then
    assertThat(interval.lower()).isEqualTo(lower, FOUR_DIGITS).isEqualTo(fineLower, SIX_DIGITS);
    assertThat(interval.upper()).isEqualTo(upper, FOUR_DIGITS).isEqualTo(fineUpper, SIX_DIGITS);
  }

  @Test
  void katzAsPublished() {
    // Given the physicians' health study, Agresti, Categorical Data Analysis: ratio 1.82 (1.43,
    // 2.31)
    Proportion placebo = new Proportion(189, 11034);
    Proportion aspirin = new Proportion(104, 11037);
    // When
    Interval interval = Intervals.katz(placebo, aspirin).orElseThrow();
    // Then
    assertThat(interval.lower()).isEqualTo(1.43, within(0.005)).isEqualTo(1.433031, SIX_DIGITS);
    assertThat(interval.upper()).isEqualTo(2.31, within(0.005)).isEqualTo(2.305884, SIX_DIGITS);
  }

  @Property
  void everyIntervalHoldsItsEstimate(
      @ForAll @LongRange(min = 0, max = 400) long x,
      @ForAll @LongRange(min = 1, max = 400) long n,
      @ForAll @LongRange(min = 0, max = 400) long y,
      @ForAll @LongRange(min = 1, max = 400) long m) {
    Proportion one = new Proportion(Math.min(x, n), n);
    Proportion other = new Proportion(Math.min(y, m), m);
    assertThat(one.rate()).isBetween(Intervals.wilson(one).lower(), Intervals.wilson(one).upper());
    Interval difference = Intervals.newcombe(one, other);
    assertThat(one.rate() - other.rate())
        .isBetween(difference.lower() - 1e-12, difference.upper() + 1e-12);
    Intervals.katz(one, other)
        .ifPresent(
            ratio ->
                assertThat(one.rate() / other.rate())
                    .isBetween(ratio.lower() - 1e-9, ratio.upper() * (1 + 1e-9)));
  }

  @Property
  void intervalsStayWhereValuesCanBe(
      @ForAll @LongRange(min = 0, max = 50) long x, @ForAll @LongRange(min = 1, max = 50) long n) {
    Interval interval = Intervals.wilson(new Proportion(Math.min(x, n), n));
    assertThat(interval.lower()).isBetween(0.0, 1.0);
    assertThat(interval.upper()).isBetween(0.0, 1.0);
  }

  @Test
  void aRatioOfNothingHasNoInterval() {
    assertThat(Intervals.katz(new Proportion(0, 9), new Proportion(3, 9))).isEmpty();
    assertThat(Intervals.katz(new Proportion(3, 9), new Proportion(0, 9))).isEmpty();
  }
}
