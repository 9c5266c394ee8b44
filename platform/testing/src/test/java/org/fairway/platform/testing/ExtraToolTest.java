package org.fairway.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class ExtraToolTest {
  @TempDir Path folder;

  @Test
  void findsWhatIsOnThePath() throws Exception {
    // Given
    Path program = Files.createFile(folder.resolve("sextant"));
    assertThat(program.toFile().setExecutable(true)).isTrue();

    // When
    Path found = with("false").found("sextant", "navigation");

    // Then
    assertThat(found).isEqualTo(program);
  }

  @Test
  void skipsTheTestWhereTheProgramIsMissing() {
    assertThatThrownBy(() -> with("false").found("sextant", "navigation"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("sextant")
        .hasMessageContaining("navigation");
  }

  @Test
  void failsTheTestOnABuildServer() {
    assertThatThrownBy(() -> with("true").found("sextant", "navigation"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("sextant");
  }

  private ExtraTool with(String ci) {
    return new ExtraTool(Map.of("PATH", "/nowhere::" + folder, "CI", ci));
  }
}
