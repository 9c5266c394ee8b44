package org.fairway.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs npm in a folder with a lock file. A test that asks for it is skipped where npm is absent
 * (see {@link ExtraTool}).
 */
public final class Npm {
  private static final long LIMIT_MINUTES = 5;

  private final String program;
  private final Path folder;

  private Npm(String program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /**
   * @throws org.opentest4j.TestAbortedException if there is no npm, and the test may do without
   */
  public static Npm in(Path folder) {
    return new Npm(ExtraTool.find("npm", "npm").toString(), folder);
  }

  /** Installs exactly what the lock file names; packages run nothing while they are installed. */
  public Npm install() {
    return run("ci", "--ignore-scripts", "--no-audit", "--no-fund");
  }

  /**
   * Runs npm with the arguments and waits for its end.
   *
   * @throws AssertionError with all that npm said, if it fails or takes more than five minutes
   */
  public Npm run(String... arguments) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new AssertionError(String.join(" ", command) + " in " + folder + " failed:\n" + said);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
