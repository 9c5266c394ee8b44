package org.fairway.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputsJsonTest {
  private static Inputs inputs(String at, String body) {
    try {
      return new Inputs(
          Instant.parse(at), List.of(new Inputs.Answer("/v1/funnels", InputsJson.parse(body))));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void noDigitIsLostOnTheWayThroughTheStore() {
    String body =
        "{\"value\":1.91210000000000000000012345678901,\"whole\":3089.0,\"asOf\":\"2026-11-21T23:59:00Z\"}";
    Inputs stored = InputsJson.read(InputsJson.write(inputs("2026-11-21T10:00:00Z", body)));

    assertThat(stored.answers().get(0).body().toString()).isEqualTo(body);
    assertThat(stored.retrievedAt()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
  }

  @Test
  void theChecksumIsOfTheFiguresAndNotOfTheMoment() {
    Inputs today =
        inputs("2026-11-21T10:00:00Z", "{\"a\":1,\"b\":2,\"asOf\":\"2026-11-21T10:00:00Z\"}");
    Inputs tomorrow =
        inputs("2026-11-22T10:00:00Z", "{\"b\":2,\"asOf\":\"2026-11-22T10:00:00Z\",\"a\":1}");
    Inputs other =
        inputs("2026-11-21T10:00:00Z", "{\"a\":1,\"b\":3,\"asOf\":\"2026-11-21T10:00:00Z\"}");

    assertThat(InputsJson.checksum(tomorrow)).isEqualTo(InputsJson.checksum(today));
    assertThat(InputsJson.checksum(other)).isNotEqualTo(InputsJson.checksum(today));
  }
}
