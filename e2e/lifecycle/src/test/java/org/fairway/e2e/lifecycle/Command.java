package org.fairway.e2e.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fairway.local.server.Checkout;

/**
 * The script with a folder and ports of its own, so that it runs beside whatever else runs here. It
 * takes the services as Maven has just built them.
 */
final class Command {
  private static final int LIMIT_MINUTES = 5;

  private final Path home;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<String> prefix = new ArrayList<>();

  Command(Home home) {
    this.home = home.folder();
    environment.put("FAIRWAY_HOME", this.home.toString());
    environment.put("FAIRWAY_PORT_SHIFT", Integer.toString(home.shift()));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  Command with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Command with(Map<String, String> more) {
    environment.putAll(more);
    return this;
  }

  /** Another program that starts the script. */
  Command by(String... program) {
    prefix.addAll(List.of(program));
    return this;
  }

  /**
   * What came of it.
   *
   * @param error lines on standard error: what a person is told when it fails
   */
  record Outcome(int code, List<String> output, List<String> error) {}

  Outcome run(String... arguments) {
    try {
      Path output = Files.createTempFile("fairway", ".out");
      Path error = Files.createTempFile("fairway", ".err");
      Process process = start(output, error, arguments);
      if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("./fairway " + String.join(" ", arguments) + " does not end");
      }
      Outcome outcome =
          new Outcome(process.exitValue(), Files.readAllLines(output), Files.readAllLines(error));
      Files.delete(output);
      Files.delete(error);
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Process start(Path output, Path error, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add("/bin/bash");
    command.add(Checkout.root().resolve("fairway").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Files.isDirectory(home) ? home.toFile() : null)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(output.toFile())
            .redirectError(error.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Starts it as from a terminal, in a process group of its own; the output goes to the file. */
  Foreground inForeground(Path output, String... arguments) {
    try {
      prefix.addAll(0, Foreground.terminal());
      return new Foreground(start(output, output, arguments), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
