package org.fairway.metrics.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "write to ann.smith@example.nhs.uk.",
        "write to ann＠example.org",
        "943 476 5919",
        "943-476-5919",
        "9434765919",
        "943\u00A0476\u20115919",
        "943\u200B4765919",
        "ab123456c",
        "AB 12 34 56 C"
      })
  void whatPointsToOnePersonIsFound(String text) {
    assertThat(Identifiers.in("Ask (" + text + ") about it.")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In 2023 and 2024 the network met 12 times; 1,234 of 5,678 staff took part.",
        "Meetings @ the board, every quarter. No change",
        "Compared with 2022-23, 2023-24 and 2024-25.",
        "Room AB 12; 12345678901 forms were printed."
      })
  void plainSentencesAreNot(String text) {
    assertThat(Identifiers.in(text)).isFalse();
  }
}
