package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.fairway.local.server.Checkout;
import org.fairway.platform.testing.ExtraTool;
import org.fairway.platform.testing.Npm;

/** One of the example programs of {@code docs/integrators}, as a process of its own. */
final class ExampleProgram implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static boolean typeScriptBuilt;

  private final Path output;
  private final Process process;

  /**
   * @param command of {@link #java()} or {@link #typeScript()}
   * @param folder for what it downloads
   */
  ExampleProgram(List<String> command, Map<String, String> environment, Path folder)
      throws IOException {
    output = Files.createTempFile(Path.of("target"), "example", ".log");
    List<String> all = new ArrayList<>(command);
    all.add(folder.toString());
    ProcessBuilder builder =
        new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    process = builder.start();
  }

  private static Path examples() {
    return Checkout.root().resolve("docs/integrators/examples");
  }

  /** With its own class path and not that of this test, which holds more than a caller has. */
  static List<String> java() throws IOException {
    Path folder = examples().resolve("java/target");
    String libraries = Files.readString(folder.resolve("example.classpath")).strip();
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        folder.resolve("classes") + File.pathSeparator + libraries,
        "org.fairway.example.Main");
  }

  /** Compiled first, with the client that it uses. */
  static List<String> typeScript() {
    buildTypeScript();
    String node = ExtraTool.find("node", "nodejs").toString();
    return List.of(node, examples().resolve("typescript/dist/main.js").toString());
  }

  /** Compiles the client and the example, strictly, and runs the client's own tests. */
  static synchronized void buildTypeScript() {
    if (!typeScriptBuilt) {
      Npm client = Npm.in(Checkout.root().resolve("clients/typescript"));
      client.install().run("run", "build").run("test");
      Npm.in(examples().resolve("typescript")).install().run("run", "build");
      typeScriptBuilt = true;
    }
  }

  /** What the program said after the words, once it has said it. */
  String awaitLine(String words) {
    Optional<String> line =
        Awaitility.await(words)
            .atMost(LIMIT)
            .until(() -> line(words), found -> found.isPresent() || !process.isAlive());
    return line.or(() -> line(words))
        .orElseThrow(() -> new AssertionError("not said: " + words + "\n" + said()));
  }

  private Optional<String> line(String words) {
    return said()
        .lines()
        .filter(line -> line.startsWith(words))
        .map(line -> line.substring(words.length()))
        .findFirst();
  }

  int awaitEnd() {
    try {
      assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).as(said()).isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** All that it said so far, on both streams. */
  String said() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
