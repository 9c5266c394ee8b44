package org.fairway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventReaderTest {
  @Test
  void unknownPropertiesAreIgnored() {
    // Given
    Delivery message = event().value("{\"number\":5,\"later\":[]}").delivery("t", 0);

    // When
    Sample.Data data = CloudEventReader.read(message).dataAs(Sample.Data.class);

    // Then
    assertThat(data.number()).isEqualTo(5);
  }

  @Test
  void dataOfAnotherShapeIsRefusedForGood() {
    // Given
    IncomingEvent event =
        CloudEventReader.read(event().value("{\"number\":\"many\"}").delivery("t", 0));

    // Then
    assertThatThrownBy(() -> event.dataAs(Sample.Data.class))
        .isInstanceOf(RefusedEvent.class)
        .hasMessageNotContaining("many");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ce_id",
        "ce_type",
        "ce_source",
        "ce_subject",
        "ce_time",
        "ce_tenantid",
        "ce_aggregateversion"
      })
  void eachHeaderIsRequired(String header) {
    assertThatThrownBy(() -> CloudEventReader.read(event().without(header).delivery("t", 0)))
        .hasMessage("header " + header + " is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "ce_id, 17",
    "ce_time, today",
    "ce_tenantid, a/b",
    "ce_tenantid, ''",
    "ce_aggregateversion, one",
    "ce_subject, 'a b'"
  })
  void malformedHeadersAreNamedWithoutTheirValue(String header, String value) {
    assertThatThrownBy(() -> CloudEventReader.read(event().with(header, value).delivery("t", 0)))
        .hasMessage("header " + header + " is malformed");
  }

  @Test
  void theLongestPrefixOfATypeWinsAndEndsAtADot() {
    // Given
    Prefixes topics =
        new Prefixes(
            java.util.Map.of("org.x.secret", "secret", "org.x.secret.more", "more"), "open");

    // When
    List<String> found =
        List.of("org.x.secret.told.v1", "org.x.secret.more.v1", "org.x.secrets.v1").stream()
            .map(topics::of)
            .toList();

    // Then
    assertThat(found).containsExactly("secret", "more", "open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "accepted", "org.Fairway.x.v1", "org.fairway.x", "org.fairway.x.v0"})
  void outgoingTypesHaveAForm(String type) {
    assertThatThrownBy(() -> new OutgoingEvent(type, "a", 0, "data"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static IncomingEventBuilder event() {
    return new IncomingEventBuilder("a", 1);
  }
}
