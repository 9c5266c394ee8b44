package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SignificanceTest {

  @Test
  void theLadyTastingTea() {
    // Given Fisher, The Design of Experiments, 1935: three of four cups right; two-sided 34/70
    Significance p = Significance.of(new Proportion(3, 4), new Proportion(1, 4));
    // Then
    assertThat(p.method()).isEqualTo("FISHER_EXACT");
    assertThat(p.value()).isEqualTo(34.0 / 70, within(1e-12));
  }

  @Test
  void convictionsOfTwins() {
    // Given Fisher 1962, as in the manual of R, fisher.test: 2 of 17 and 10 of 13; p = 0.0005367
    Significance p = Significance.of(new Proportion(2, 17), new Proportion(10, 13));
    // Then: expected counts are 6.8 and 5.2, so our rule takes the other test; Fisher's own figure
    // holds
    assertThat(p.method()).isEqualTo("CHI_SQUARED");
    int[][] table = {{2, 15}, {10, 3}};
    assertThat(
            org.apache.commons.statistics.inference.FisherExactTest.withDefaults()
                .test(table)
                .getPValue())
        .isEqualTo(0.0005367241, within(5e-10));
  }

  @Test
  void aspirinByChiSquared() {
    // Given Agresti, Categorical Data Analysis: chi-squared 25.01, one degree of freedom
    Significance p = Significance.of(new Proportion(189, 11034), new Proportion(104, 11037));
    // Then
    assertThat(p.method()).isEqualTo("CHI_SQUARED");
    assertThat(p.value()).isEqualTo(5.691897e-7, within(5e-13));
  }

  @Test
  void nobodyOrEverybodyTellsNothing() {
    assertThat(Significance.of(new Proportion(0, 9), new Proportion(0, 3)).value()).isEqualTo(1);
    assertThat(Significance.of(new Proportion(9, 9), new Proportion(3, 3)).value()).isEqualTo(1);
  }

  @Property
  void isAProbabilityAndDoesNotDependOnOrder(
      @ForAll @LongRange(min = 0, max = 300) long x,
      @ForAll @LongRange(min = 1, max = 300) long n,
      @ForAll @LongRange(min = 0, max = 300) long y,
      @ForAll @LongRange(min = 1, max = 300) long m) {
    Proportion one = new Proportion(Math.min(x, n), n);
    Proportion other = new Proportion(Math.min(y, m), m);
    Significance p = Significance.of(one, other);
    assertThat(p.value()).isBetween(0.0, 1.0);
    assertThat(Significance.of(other, one).value()).isEqualTo(p.value(), within(1e-9));
  }
}
