package org.fairway.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fairway.platform.testing.EventContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractTest {

  @ParameterizedTest
  @ValueSource(strings = {"org.fairway.facts.replaced.v1", "org.fairway.snapshot.folded.v1"})
  void theSampleFitsTheSchemaAndMoreThanItAllowsDoesNot(String type) {
    String sample = EventContract.sample(type);
    EventContract.assertMatches(type, sample);
    assertThat(EventContract.violations(type, sample.replaceFirst("\\{", "{\"person\":\"p\",")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"organisation", "version"})
  void whatIsNeededMayNotBeMissing(String property) {
    for (String type : List.of("org.fairway.facts.replaced.v1", "org.fairway.snapshot.folded.v1")) {
      String cut =
          EventContract.sample(type).replaceFirst("\"" + property + "\"", "\"x" + property + "\"");
      assertThat(EventContract.violations(type, cut)).isNotEmpty();
    }
  }
}
