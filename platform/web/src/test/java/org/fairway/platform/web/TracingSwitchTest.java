package org.fairway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracingSwitchTest {
  @Test
  void withoutACollectorNoTraceIsMade() {
    assertThat(disabled(Map.of())).isTrue();
    assertThat(disabled(Map.of("FAIRWAY_OTLP_ENDPOINT", " "))).isTrue();
  }

  @Test
  void tracesGoToTheCollectorThatIsNamed() {
    // When
    SmallRyeConfig config = config(Map.of("FAIRWAY_OTLP_ENDPOINT", "http://localhost:4318"));
    // Then
    assertThat(config.getValue("quarkus.otel.sdk.disabled", Boolean.class)).isFalse();
    assertThat(config.getValue("quarkus.otel.exporter.otlp.endpoint", String.class))
        .isEqualTo("http://localhost:4318");
  }

  @Test
  void anOperatorsOwnSettingWins() {
    assertThat(
            disabled(
                Map.of(
                    "FAIRWAY_OTLP_ENDPOINT", "http://localhost:4318",
                    "quarkus.otel.sdk.disabled", "true")))
        .isTrue();
  }

  private static boolean disabled(Map<String, String> given) {
    return config(given).getValue("quarkus.otel.sdk.disabled", Boolean.class);
  }

  private static SmallRyeConfig config(Map<String, String> given) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(given, "environment", 300))
        .withSources(new TracingSwitch())
        .build();
  }
}
