package org.fairway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"01932c6e-9a44-7b10-8c1d-2f9f3a7b6c55", "4bf92f3577b34da6a3ce929d0e0e4736"})
  void anIdOfAMachineIsTaken(String id) {
    assertThat(Correlation.safeOrNew(id)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Given.Family", "9434765919", "943-476-5919", "a b;c", "", "example-1", "A1:b_2"})
  void whatCouldNameAPersonIsReplaced(String text) {
    assertThat(UUID.fromString(Correlation.safeOrNew(text)).toString()).isNotEqualTo(text);
  }
}
