package org.fairway.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fairway.local.server.ServerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortShiftTest {
  @Test
  void itIsNoughtUnlessGiven() {
    assertThat(PortShift.read(null)).isZero();
    assertThat(PortShift.read(" ")).isZero();
    assertThat(PortShift.read("1000")).isEqualTo(1000);
  }

  @Test
  void theHighestPortThatItGivesIsAPort() {
    assertThat(19_092 + PortShift.read("46000")).isLessThan(65_536);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "46001", "1e3", "a thousand", "99999999999"})
  void anythingElseIsOneLine(String given) {
    assertThatThrownBy(() -> PortShift.read(given))
        .isInstanceOf(ServerException.class)
        .hasMessage("FAIRWAY_PORT_SHIFT is not a whole number from 0 to 46000: " + given);
  }
}
