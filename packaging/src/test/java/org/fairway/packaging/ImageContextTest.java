package org.fairway.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fairway.local.server.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build of an image needs is not left out of what it is given. */
class ImageContextTest {
  private final String file = Suite.text(".dockerignore");

  @Test
  void everythingThatTheBuildReadsIsThere() throws IOException {
    assertThat(missing(file)).isEmpty();
  }

  @Test
  void whatItMustNotSeeIsLeftOut() {
    DockerIgnore ignore = DockerIgnore.parse(file);
    assertThat(
            List.of(
                ".git/config",
                ".env",
                "secrets/postgres-password",
                "packaging/compose/example.env",
                "local/target/classes/a.class",
                "keys/referral-key.json",
                "docs/operations.md"))
        .allMatch(ignore::leavesOut);
  }

  /** The control arm: a folder of modules is left out, or a POM is not brought back. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "!docs/integrators/examples/java/pom.xml",
        "!bench/pom.xml",
        "# What the build of an image"
      })
  void onePatternLessOrMoreIsFound(String line) throws IOException {
    assertThat(file).contains(line);
    assertThat(missing(file.replace(line, "platform/web/src\n"))).isNotEmpty();
    assertThat(missing(file.replace(line + "\n", ""))).hasSize(line.startsWith("!") ? 1 : 0);
  }

  @Test
  void theLastPatternDecides() throws IOException {
    assertThat(missing(file + "\nbench\n")).containsExactly("bench/pom.xml");
    assertThat(missing(file + "\n**/jvm.*\n")).containsExactly("packaging/image/jvm.options");
  }

  private static List<String> missing(String patterns) throws IOException {
    DockerIgnore ignore = DockerIgnore.parse(patterns);
    List<String> needed = new ArrayList<>(List.of("pom.xml", "packaging/image/jvm.options"));
    modules("").forEach(module -> needed.add(module + "/pom.xml"));
    List<String> built = new ArrayList<>(List.of("local"));
    built.addAll(Suite.SERVICES);
    built.addAll(modules("platform/"));
    for (String module : built) {
      needed.addAll(sources(module));
    }
    assertThat(needed).hasSizeGreaterThan(100);
    return needed.stream().filter(ignore::leavesOut).toList();
  }

  /** Modules of a POM, and of theirs. */
  private static List<String> modules(String folder) {
    List<String> modules = new ArrayList<>();
    Pattern.compile("<module>([^<]+)</module>")
        .matcher(Suite.text(folder + "pom.xml"))
        .results()
        .map(found -> folder + found.group(1))
        .forEach(
            module -> {
              modules.add(module);
              modules.addAll(modules(module + "/"));
            });
    return modules;
  }

  /**
   * Sources and resources, where it has more than tests; pages that only explain them may be left
   * out.
   */
  private static List<String> sources(String module) throws IOException {
    Path sources = Suite.file(module + "/src/main");
    if (Files.notExists(sources)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(Files::isRegularFile)
          .map(path -> Checkout.root().relativize(path).toString())
          .filter(path -> !path.endsWith(".md"))
          .toList();
    }
  }
}
