package org.fairway.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairway.local.cli.Progress;
import org.fairway.local.server.ServerException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogChapterTest {
  @TempDir Path parts;

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private Path log;

  @BeforeEach
  void aLog() throws IOException {
    log = Files.createDirectories(parts.resolve("referral-service")).resolve("referral.log");
    Files.writeString(log, "started\nreferral 0199 accepted\n");
  }

  @Test
  void logsWithoutAPersonalValuePass() {
    assertThatCode(() -> chapter().check(List.of("Given Name"))).doesNotThrowAnyException();
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("None of 1 logs");
  }

  /** Control arm: a planted value ends the demo, and is not repeated. */
  @Test
  void aPlantedValueIsFoundInAnyCaseAndNotRepeated() throws IOException {
    // Given
    Files.writeString(log, "refused: GIVEN NAME\n");
    // Then
    assertThatThrownBy(() -> chapter().check(List.of("Family Name", "Given Name")))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("referral.log")
        .message()
        .doesNotContainIgnoringCase("Given Name");
  }

  @Test
  void noLogAtAllIsNoProof() throws IOException {
    Files.delete(log);
    assertThatThrownBy(() -> chapter().check(List.of("Given Name")))
        .isInstanceOf(ServerException.class);
  }

  private LogChapter chapter() {
    return new LogChapter(
        new Narrator(new Progress(new PrintStream(told, true, StandardCharsets.UTF_8))), parts);
  }
}
