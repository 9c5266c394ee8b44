package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fairway.metrics.indicator.Proportion;
import org.fairway.metrics.indicator.Status;
import org.junit.jupiter.api.Test;

class LikelihoodTest {

  @Provide
  Arbitrary<Proportion> shares() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 5000), Arbitraries.doubles().between(0, 1))
        .as((all, part) -> new Proportion(Math.round(all * part), all));
  }

  @Property
  void swappingTheGroupsInvertsTheRatioAndItsInterval(
      @ForAll("shares") Proportion one, @ForAll("shares") Proportion other) {
    // When
    Likelihood there = Likelihood.of(one, other);
    Likelihood back = Likelihood.of(other, one);
    // Then
    assertThat(there.significance().value()).isCloseTo(back.significance().value(), within(1e-9));
    if (one.numerator() > 0 && other.numerator() > 0) {
      assertThat(there.value() * back.value()).isCloseTo(1, within(1e-9));
      assertThat(there.interval().lower() * back.interval().upper()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void anExampleWorkedByHand() {
    // Given 30 of 60 and 60 of 90: 0.5 over 0.6667
    Likelihood likelihood = Likelihood.of(new Proportion(30, 60), new Proportion(60, 90));
    // Then log ratio -0.28768, variance 1/30 - 1/60 + 1/60 - 1/90 = 0.022222, z 1.959964
    assertThat(likelihood.value()).isCloseTo(0.75, within(1e-12));
    assertThat(likelihood.interval().lower()).isCloseTo(0.5600, within(5e-5));
    assertThat(likelihood.interval().upper()).isCloseTo(1.0045, within(5e-5));
    // chi-squared 150 (30*30 - 30*60)^2 / (60 * 90 * 90 * 60) = 4.16667
    assertThat(likelihood.significance().method()).isEqualTo("CHI_SQUARED");
    assertThat(likelihood.significance().value()).isCloseTo(0.04123, within(5e-6));
  }

  @Test
  void aReferenceGroupOfWhomNobodyPassedGivesNoRatio() {
    Likelihood likelihood = Likelihood.of(new Proportion(3, 6), new Proportion(0, 9));
    assertThat(likelihood.status()).isEqualTo(Status.UNDEFINED);
    assertThat(likelihood.value()).isNull();
    assertThat(likelihood.reason()).contains("zero reference rate");
    assertThat(likelihood.significance().method()).isEqualTo("FISHER_EXACT");
  }

  @Test
  void nobodyToPassIsNoRatioEither() {
    Step none = Step.of(Stage.STARTED, FunnelRow.empty("A"), FunnelRow.empty("TOTAL"));
    assertThat(Likelihood.of(none, none).status()).isEqualTo(Status.UNDEFINED);
    assertThat(Likelihood.of(none, none).reason()).contains("zero denominator");
  }

  @Test
  void whatIsHiddenStaysHidden() {
    FunnelRow shown = FunnelRow.of("A", any -> 50);
    FunnelRow hidden = shown.without(java.util.Set.of(Quantity.STARTED));
    Step one = Step.of(Stage.STARTED, shown, shown);
    Step other = Step.of(Stage.STARTED, hidden, shown);
    assertThat(Likelihood.of(one, other).status()).isEqualTo(Status.SUPPRESSED);
    FunnelRow withoutBase = shown.without(java.util.Set.of(Quantity.OFFERED));
    assertThat(Likelihood.of(one, Step.of(Stage.STARTED, withoutBase, shown)).status())
        .isEqualTo(Status.SUPPRESSED);
  }
}
