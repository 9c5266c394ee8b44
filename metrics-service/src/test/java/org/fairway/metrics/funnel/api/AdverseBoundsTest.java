package org.fairway.metrics.funnel.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.fairway.metrics.funnel.FunnelConfig;
import org.fairway.metrics.funnel.Likelihood;
import org.fairway.metrics.indicator.Status;
import org.junit.jupiter.api.Test;

class AdverseBoundsTest {

  private static AdverseBounds set(Map<String, String> settings) {
    return AdverseBounds.of(
        new SmallRyeConfigBuilder()
            .withMapping(FunnelConfig.class)
            .withSources(new PropertiesConfigSource(settings, "test", 500))
            .build()
            .getConfigMapping(FunnelConfig.class));
  }

  private static Boolean flagged(AdverseBounds bounds, Double value) {
    return LikelihoodView.of(new Likelihood(Status.COMPUTED, null, value, null, null), bounds)
        .adverse();
  }

  @Test
  void withoutSettingsFourFifthsAndFiveQuartersAreTheLastUnremarkableOnes() {
    AdverseBounds usual = set(Map.of());
    assertThat(flagged(usual, 0.8)).isFalse();
    assertThat(flagged(usual, Math.nextDown(0.8))).isTrue();
    assertThat(flagged(usual, 1.25)).isFalse();
    assertThat(flagged(usual, Math.nextUp(1.25))).isTrue();
  }

  @Test
  void eachSettingMovesItsOwnBound() {
    AdverseBounds lower = set(Map.of("fairway.funnel.likelihood-from", "0.9"));
    assertThat(flagged(lower, 0.89)).isTrue();
    assertThat(flagged(lower, 0.9)).isFalse();
    assertThat(flagged(lower, 1.25)).isFalse();
    AdverseBounds upper = set(Map.of("fairway.funnel.likelihood-to", "1.1"));
    assertThat(flagged(upper, 1.1)).isFalse();
    assertThat(flagged(upper, 1.11)).isTrue();
    assertThat(flagged(upper, 0.8)).isFalse();
    AdverseBounds wide =
        set(
            Map.of(
                "fairway.funnel.likelihood-from", "0.5",
                "fairway.funnel.likelihood-to", "2"));
    assertThat(flagged(wide, 0.5)).isFalse();
    assertThat(flagged(wide, 2.0)).isFalse();
    assertThat(flagged(wide, 0.49)).isTrue();
    assertThat(flagged(wide, 2.01)).isTrue();
  }

  @Test
  void withoutAValueNothingIsFlagged() {
    assertThat(flagged(set(Map.of()), null)).isNull();
  }
}
