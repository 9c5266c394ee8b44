package org.fairway.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fairway.bench.measure.Machine;
import org.fairway.local.server.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final Report REPORT =
      new Report(
          "p0",
          "P0: an example",
          "2026-11-21",
          new Machine("a CPU", 2, 24, "a JDK", "a system", 0.5),
          Map.of("rounds", "3"),
          List.of(
              Line.compared("created", 300, "/s", "bare", 1_000, Goal.atLeast(0.25)),
              Line.limited("p99", 75, "ms", Goal.below(60)),
              Line.plain("p50", 5, "ms")),
          List.of("A note."));

  @Test
  void markdownHasARowForEachFigure() {
    assertThat(REPORT.markdown())
        .contains("Machine: a CPU, 2 cores, 24 GiB; a system; JDK a JDK; load at start 0.50.")
        .contains("* rounds: 3\n")
        .contains("| created | 300 /s | bare: 1,000 /s | 0.300 | >= 0.250 | reached |\n")
        .contains("| p99 | 75.0 ms |  |  | < 60.0 | not reached |\n")
        .contains("| p50 | 5.00 ms |  |  |  |  |\n")
        .contains("* A note.\n");
  }

  @Test
  void jsonHasTheSameFigures(@TempDir Path folder) throws IOException {
    // When
    ReportFiles.write(REPORT, folder);
    // Then
    JsonNode json = new ObjectMapper().readTree(folder.resolve("p0.json").toFile());
    assertThat(json.at("/lines/0/ratio").asDouble()).isEqualTo(0.3);
    assertThat(json.at("/lines/0/reached").asBoolean()).isTrue();
    assertThat(json.at("/lines/2").has("goal")).isFalse();
    assertThat(json.at("/machine/cores").asInt()).isEqualTo(2);
    assertThat(folder.resolve("p0.md")).hasContent(REPORT.markdown());
  }

  @Test
  void whatIsCommittedNamesNoPlaceOfTheMachine() throws IOException {
    Path results = Checkout.root().resolve("bench/results");
    if (!Files.isDirectory(results)) {
      return;
    }
    try (Stream<Path> files = Files.list(results)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file))
            .as(file.getFileName().toString())
            .doesNotContain("/root", "/home/", "/tmp/", "/opt/");
      }
    }
  }
}
