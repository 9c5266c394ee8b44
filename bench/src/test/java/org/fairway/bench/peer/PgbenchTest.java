package org.fairway.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fairway.local.server.ServerException;
import org.junit.jupiter.api.Test;

class PgbenchTest {
  @Test
  void theRateWithoutTheTimeToConnectIsRead() {
    assertThat(
            Pgbench.rateIn(
                """
                latency average = 2.364 ms
                initial connection time = 30.1 ms
                tps = 6767.464499 (without initial connection time)
                """))
        .isEqualTo(6767.464499);
  }

  @Test
  void outputWithoutARateIsNoRate() {
    assertThatThrownBy(() -> Pgbench.rateIn("ERROR: no such table"))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("no such table");
  }
}
