package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fairway.local.server.Checkout;
import org.fairway.platform.testing.ExtraTool;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the pages for integrators, analysts and employers tell readers to type is typed, and prints
 * what the pages say that it prints.
 */
class HowToTest {
  private static final int SECONDS = 120;
  private static final String[] PATHWAYS = {"pathways:read", "pathways:write"};

  private final Suite suite = Suite.get();
  private final Chain chain = new Chain().partner();
  private final String elsewhere = Tokens.newTenant();
  @TempDir Path folder;

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "../analysts.md, curl",
    "../opportunities.md, curl",
    "../levy.md, curl",
    "enrolments.md, curl",
    "figures.md, curl",
    "idempotency.md, curl",
    "paging-and-concurrency.md, curl",
    "README.md, curl",
    "rehearsals.md, curl",
    "subscribing.md, curl nodejs",
    "webhooks.md, curl openssl nodejs"
  })
  void thePageDoesWhatItSays(String page, String packages) throws Exception {
    // Given
    for (String name : packages.split(" ")) {
      ExtraTool.find(name.equals("nodejs") ? "node" : name, name);
    }
    HowTo howTo = HowTo.read(Checkout.root().resolve("docs/integrators").resolve(page));
    // When
    List<String> printed = run(howTo);
    // Then
    assertThat(howTo.expected()).isNotEmpty();
    assertThat(printed).isEqualTo(howTo.expected());
    assertThat(checkout()).as("nothing is left in the checkout").isEmpty();
  }

  @Test
  void controlArmAPageThatSaysSomethingElseIsCaught() throws Exception {
    // Given
    HowTo howTo = HowTo.of("```bash\n./fairway token partner | wc -l # -> 2\n```\n");
    // When
    List<String> printed = run(howTo);
    // Then
    assertThat(printed).isNotEqualTo(howTo.expected());
  }

  @Test
  void controlArmAPageThatLeavesFilesInTheCheckoutIsCaught() throws Exception {
    // Given
    HowTo howTo = HowTo.of("```bash\n./fairway token partner > answer.json\n```\n");
    // When
    run(howTo);
    // Then
    assertThat(checkout()).containsExactly("answer.json");
  }

  private List<String> run(HowTo howTo) throws IOException, InterruptedException {
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    for (Map.Entry<String, String> file : howTo.files().entrySet()) {
      Files.writeString(scratch.resolve(file.getKey()), file.getValue());
    }
    Path checkout = Files.createDirectory(folder.resolve("checkout"));
    Path fairway = checkout.resolve("fairway");
    Files.writeString(fairway, tokens());
    assertThat(fairway.toFile().setExecutable(true)).isTrue();
    Path script = folder.resolve("page.sh");
    Files.writeString(script, "set -eu\n" + atThisSuite(howTo.script(), scratch));
    ProcessBuilder bash =
        new ProcessBuilder("bash", script.toString())
            .directory(checkout.toFile())
            .redirectError(folder.resolve("errors.txt").toFile())
            .redirectOutput(folder.resolve("printed.txt").toFile());
    Path java = Path.of(System.getProperty("java.home"), "bin");
    bash.environment()
        .merge("PATH", java.toString(), (path, own) -> own + File.pathSeparator + path);
    Process process = bash.start();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(() -> text("printed.txt") + text("errors.txt")).isZero();
    return Files.readAllLines(folder.resolve("printed.txt")).stream().map(String::strip).toList();
  }

  /** What the page left where its reader began. */
  private List<String> checkout() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("checkout"))) {
      return files.map(f -> f.getFileName().toString()).filter(f -> !f.equals("fairway")).toList();
    }
  }

  private String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Stands in for {@code ./fairway token}, of the care system with the demo and of the other. */
  private String tokens() {
    return "#!/usr/bin/env bash\ncase \"$2 $3 $4\" in\n'coordinator  ') echo "
        + token(chain.coordinator)
        + ";;\n'analyst  ') echo "
        + token(chain.analyst)
        + ";;\n'employer  ') echo "
        + token(Persona.of(chain.tenant, "RNA", "employer", PATHWAYS))
        + ";;\n'coordinator --tenant QYG') echo "
        + token(Persona.ofTenant(elsewhere, "coordinator", PATHWAYS))
        + ";;\n'employer --tenant QYG') echo "
        + token(Persona.of(elsewhere, "REM", "employer", PATHWAYS))
        + ";;\n'partner  ' | 'integration  ') echo "
        + token(chain.partner)
        + ";;\nesac\n";
  }

  private static String token(Persona persona) {
    return Tokens.of(persona);
  }

  /** With the addresses of this suite, and a scratch folder that the test knows. */
  private String atThisSuite(String script, Path scratch) {
    return script
        .replace("$(mktemp -d)", scratch.toString())
        .replace("http://localhost:8081", suite.referral())
        .replace("http://localhost:8082", suite.pathway())
        .replace("http://localhost:8083", suite.metrics())
        .replace("http://localhost:8084", suite.reporting());
  }
}
