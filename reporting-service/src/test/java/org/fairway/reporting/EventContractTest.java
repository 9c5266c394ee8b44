package org.fairway.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fairway.platform.testing.EventContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {
  static List<String> types() {
    return EventContract.types("org.fairway.report.");
  }

  @Test
  void thereIsOneForEveryTurnOfAReportsLife() {
    assertThat(types())
        .containsExactly(
            "org.fairway.report.completed.v1",
            "org.fairway.report.failed.v1",
            "org.fairway.report.requested.v1");
  }

  @ParameterizedTest
  @MethodSource("types")
  void theSampleIsWhatTheSchemaAllows(String type) {
    EventContract.assertMatches(type, EventContract.sample(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void aPropertyThatIsNotDescribedIsRefused(String type) {
    String more = EventContract.sample(type).replaceFirst("\\{", "{\"figure\": 3,");

    assertThat(EventContract.violations(type, more)).isNotEmpty();
  }
}
