package org.fairway.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastErrorTest {
  @TempDir Path folder;

  @Test
  void theLastCauseTellsMost() throws IOException {
    assertThat(of("ERROR it failed\nCaused by: A\n\tat x\nCaused by: B is missing\n\tat y\nbye"))
        .isEqualTo("Caused by: B is missing");
  }

  @Test
  void thenTheLastLineThatLooksLikeAnError() throws IOException {
    assertThat(of("FATAL: first\nFATAL: second\nshutting down")).isEqualTo("FATAL: second");
  }

  @Test
  void thenTheLastLine() throws IOException {
    assertThat(of("one\ntwo\n\n")).isEqualTo("two");
    assertThat(of("")).isEqualTo("no output");
  }

  @Test
  void anAbsentLogIsNoFailure() {
    assertThat(Tools.lastError(folder.resolve("none"))).isEqualTo("no log");
  }

  private String of(String log) throws IOException {
    return Tools.lastError(Files.writeString(folder.resolve("log"), log));
  }
}
