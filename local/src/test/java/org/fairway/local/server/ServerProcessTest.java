package org.fairway.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {
  @TempDir Path folder;
  private ServerProcess process;

  @BeforeEach
  void make() {
    process =
        new ServerProcess("the server", folder.resolve("process"), folder.resolve("server.log"));
  }

  @AfterEach
  void end() {
    process.kill();
  }

  @Test
  void oneThatEndsTooSoonIsReportedWithItsErrorLine() {
    // Given
    start("echo starting; echo 'FATAL: no room'; echo bye; exit 3");

    // When, then
    assertThatThrownBy(() -> process.awaitReady(Duration.ofSeconds(10), () -> false))
        .isInstanceOf(ServerException.class)
        .hasMessageStartingWith("the server ended with code 3: FATAL: no room");
  }

  @Test
  void oneThatIsNeverReadyIsEnded() {
    // Given
    start("sleep 60");

    // When, then
    assertThatThrownBy(() -> process.awaitReady(Duration.ofMillis(200), () -> false))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("was not ready");
    assertThat(process.isRunning()).isFalse();
  }

  @Test
  void stoppingTwiceDoesNoHarm() {
    // Given
    start("sleep 60");

    // When
    process.stop();
    process.stop();

    // Then
    assertThat(process.isRunning()).isFalse();
    assertThat(folder.resolve("process")).doesNotExist();
  }

  @Test
  void aNewParentEndsWhatTheOldOneLeft() {
    // Given a process whose parent is killed: only the record is left
    start("sleep 60");
    ProcessHandle left = ProcessHandle.of(process.pid()).orElseThrow();

    // When
    new ServerProcess("the server", folder.resolve("process"), folder.resolve("server.log"))
        .endLeftover();

    // Then
    assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(10));
  }

  private void start(String script) {
    process.start(List.of("sh", "-c", script), Map.of(), folder);
  }
}
