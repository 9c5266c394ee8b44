package org.fairway.platform.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fairway.local.server.Checkout;
import org.fairway.platform.testing.Npm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The reviewed descriptions under Spectral's OAS and OWASP rule sets: no finding, of whatever
 * severity. Spectral is installed by its lock file, outside the sources.
 */
class SpectralTest {
  private static final Path CONTRACTS = Checkout.root().resolve("contracts/openapi");
  private static final Path WORK = Path.of("target", "spectral").toAbsolutePath();

  private static Npm npm;

  @BeforeAll
  static void install() throws IOException {
    Files.createDirectories(WORK);
    npm = Npm.in(WORK);
    boolean asBefore = true;
    for (String file : List.of("package.json", "package-lock.json", ".npmrc", "spectral.yaml")) {
      asBefore &= copy(CONTRACTS.resolve("lint").resolve(file), WORK.resolve(file));
    }
    if (!asBefore || !Files.isExecutable(WORK.resolve("node_modules/.bin/spectral"))) {
      npm.install();
    }
  }

  @Test
  void noDescriptionHasAFinding() throws IOException {
    // Given
    List<String> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(CONTRACTS)) {
      files.filter(f -> f.toString().endsWith(".json")).map(Path::toString).forEach(documents::add);
    }
    assertThat(documents).hasSize(4);
    // When, Then
    lint(documents);
  }

  @Test
  void controlArmWithoutItsOperationIdAnOperationIsFound() throws IOException {
    // Given
    ObjectMapper json = new ObjectMapper();
    ObjectNode document =
        (ObjectNode) json.readTree(CONTRACTS.resolve("reporting-service.json").toFile());
    ((ObjectNode) document.at("/paths/~1v1~1reports/get")).remove("operationId");
    Path broken = WORK.resolve("broken.json");
    json.writeValue(broken.toFile(), document);
    // When, Then
    assertThatThrownBy(() -> lint(List.of(broken.toString())))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("operation-operationId")
        .hasMessageContaining("1 problem");
  }

  /** Fails with all findings, of whatever severity. */
  private static void lint(List<String> documents) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "exec",
                "--offline",
                "--",
                "spectral",
                "lint",
                "--ruleset",
                "spectral.yaml",
                "--fail-severity",
                "hint"));
    command.addAll(documents);
    npm.run(command.toArray(String[]::new));
  }

  /** Copies, and tells whether the copy was there already. */
  private static boolean copy(Path from, Path to) throws IOException {
    boolean same = Files.exists(to) && Files.mismatch(from, to) < 0;
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    return same;
  }
}
