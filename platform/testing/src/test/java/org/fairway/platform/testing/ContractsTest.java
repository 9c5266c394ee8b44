package org.fairway.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<String> types() {
    return EventContract.types("org.fairway.").stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyEventHasASampleThatItsSchemaAllows(String type) {
    EventContract.assertMatches(type, EventContract.sample(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void aPropertyThatNobodyReviewedIsRefused(String type) throws IOException {
    ObjectNode sample = (ObjectNode) JSON.readTree(EventContract.sample(type));
    sample.put("givenName", "somebody");
    assertThat(EventContract.violations(type, sample.toString())).isNotEmpty();
  }

  @Test
  void theThreadHasItsEvents() {
    assertThat(types())
        .contains(
            "org.fairway.partner.registered.v1",
            "org.fairway.referral.accepted.v1",
            "org.fairway.equality.recorded.v1",
            "org.fairway.enrolment.active.v1",
            "org.fairway.hours.recorded.v1",
            "org.fairway.application.stage-changed.v1",
            "org.fairway.employment.started.v1",
            "org.fairway.facts.replaced.v1",
            "org.fairway.snapshot.folded.v1",
            "org.fairway.report.completed.v1");
  }
}
