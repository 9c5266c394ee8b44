package org.fairway.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CpuTest {
  @Test
  void timeIsSharedByTheRequests() {
    assertThat(Cpu.perRequest(Duration.ofSeconds(1), Duration.ofSeconds(3), 4_000)).isEqualTo(0.5);
    assertThat(Cpu.perRequest(Duration.ZERO, Duration.ofSeconds(3), 0)).isNaN();
  }

  @Test
  void ofThisProcessItGrows() {
    Duration before = Cpu.ofTree(ProcessHandle.current().pid());
    assertThat(before).isPositive();
    assertThat(Cpu.ofTree(ProcessHandle.current().pid())).isGreaterThanOrEqualTo(before);
  }
}
