package org.fairway.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class CpuTest {
  private static final String BUSY = "i=0; while [ $i -lt 300000 ]; do i=$((i + 1)); done";

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

  /** A database ends processes now and then, and what they used does not go with them. */
  @Test
  void whatHasEndedIsStillCounted() throws Exception {
    // Given a program that has started another, which worked and ended
    Process program =
        new ProcessBuilder("sh", "-c", "sh -c '" + BUSY + "'; echo ended; read end").start();
    try (BufferedReader told =
        new BufferedReader(
            new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(told.readLine()).isEqualTo("ended");
      // When
      Duration itself = Cpu.ofProcess(program.pid());
      Duration tree = Cpu.ofTree(program.pid());
      // Then
      assertThat(program.descendants()).isEmpty();
      assertThat(tree).isGreaterThanOrEqualTo(itself.plusMillis(50));
    } finally {
      program.destroy();
    }
  }

  @Test
  void whatNeverWasHasUsedNothing() {
    assertThat(Cpu.ofTree(Long.MAX_VALUE)).isZero();
  }
}
