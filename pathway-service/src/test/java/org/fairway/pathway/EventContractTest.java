package org.fairway.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.fairway.platform.testing.EventContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {
  static Stream<String> types() {
    return Stream.of(
            "enrolment",
            "hours",
            "application",
            "employment",
            "vacancy",
            "programme",
            "rule",
            "opportunity",
            "match",
            "levy",
            "reminder")
        .flatMap(aggregate -> EventContract.types("org.fairway." + aggregate + ".").stream());
  }

  @Test
  void everyStatusHasItsEvent() {
    List<String> types = types().toList();

    for (var status : org.fairway.pathway.enrolment.EnrolmentStatus.values()) {
      assertThat(types).contains("org.fairway.enrolment." + status.slug() + ".v1");
    }
    assertThat(types).hasSize(30);
  }

  @ParameterizedTest
  @MethodSource("types")
  void theSampleIsWhatTheSchemaAllows(String type) {
    EventContract.assertMatches(type, EventContract.sample(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void aPropertyThatIsNotDescribedIsRefused(String type) {
    String sample = EventContract.sample(type);
    String more = sample.replaceFirst("\\{", "{\"givenName\": \"Given Name 17\",");

    assertThat(EventContract.violations(type, more)).isNotEmpty();
  }
}
