package org.fairway.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {
  private static final Duration GRACE = Duration.ofSeconds(5);

  @TempDir Path folder;
  private Process process;
  private Path file;

  @BeforeEach
  void start() throws IOException {
    process = new ProcessBuilder("sleep", "60").start();
    file = folder.resolve("process");
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void aRecordedProcessIsFoundAgain() {
    // Given
    ProcessRecord.of(process.toHandle()).write(file);

    // When, then
    assertThat(ProcessRecord.read(file).flatMap(ProcessRecord::alive)).contains(process.toHandle());
  }

  @Test
  void anotherProcessWithTheSameNumberIsNotIt() {
    // Given a record of the number with a start an hour ago
    long hourAgo = ProcessRecord.of(process.toHandle()).startedMillis() - 3_600_000;
    new ProcessRecord(process.pid(), hourAgo).write(file);

    // When
    ProcessRecord.endLeftover(file, GRACE);

    // Then the process that happens to have the number lives, and the record is gone
    assertThat(process.isAlive()).isTrue();
    assertThat(file).doesNotExist();
  }

  @Test
  void aLeftoverIsEnded() {
    // Given
    ProcessRecord.of(process.toHandle()).write(file);

    // When
    ProcessRecord.endLeftover(file, GRACE);

    // Then
    assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
    assertThat(file).doesNotExist();
  }

  @Test
  void aProcessThatIgnoresRequestsIsEndedByForce() throws IOException {
    // Given
    process.destroyForcibly();
    process =
        new ProcessBuilder("sh", "-c", "trap '' TERM; echo on; while :; do sleep 0.1; done")
            .start();
    assertThat(process.getInputStream().read()).isEqualTo('o');

    // When
    ProcessRecord.end(process.toHandle(), Duration.ofMillis(300));

    // Then
    assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
  }

  @Test
  void aBrokenRecordIsNoRecord() throws IOException {
    Files.writeString(file, "not a number");

    assertThat(ProcessRecord.read(file)).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aProcessThatHasEndedAndWasNotCollectedDoesNotRun() throws IOException {
    // Given a child that ends when its parent has become one that does not collect it
    Process parent = new ProcessBuilder("sh", "-c", "sleep 1 & echo $!; exec sleep 60").start();
    try (BufferedReader output = parent.inputReader()) {
      long pid = Long.parseLong(output.readLine());

      // When, then it is there for the system, and not for us
      await().until(() -> Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z"));
      assertThat(ProcessHandle.of(pid).orElseThrow().isAlive()).isTrue();
      assertThat(new ProcessRecord(pid, -1).alive()).isEmpty();
    } finally {
      parent.destroyForcibly();
    }
  }
}
