package org.fairway.e2e.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A command that somebody looks at in a terminal, and may end with Ctrl-C. */
final class Foreground {
  private static final int END_SECONDS = 60;

  private final Process process;
  private final Path output;

  Foreground(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * What makes a process group as a terminal does. A test run in the background of a script has
   * SIGINT switched off, which its children inherit: that is undone where the system can.
   */
  static List<String> terminal() throws IOException {
    List<String> prefix = new ArrayList<>(List.of("setsid"));
    Process can =
        new ProcessBuilder("env", "--default-signal=INT", "true").redirectErrorStream(true).start();
    can.onExit().join();
    if (can.exitValue() == 0) {
      prefix.addAll(List.of("env", "--default-signal=INT"));
    }
    return prefix;
  }

  void awaitLine(String wanted, Duration limit) {
    Awaitility.await(wanted)
        .atMost(limit)
        .until(
            () -> {
              assertThat(process.isAlive()).as("%s", lines()).isTrue();
              return lines().stream().anyMatch(line -> line.contains(wanted));
            });
  }

  /** Ctrl-C reaches the whole process group. */
  void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -INT -" + process.pid()).start().waitFor();
    assertThat(process.waitFor(END_SECONDS, TimeUnit.SECONDS))
        .as("ends after Ctrl-C: %s", lines())
        .isTrue();
  }

  List<String> lines() {
    try {
      return Files.readAllLines(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
