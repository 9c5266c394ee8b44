package org.fairway.local.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command that does one thing and ends. */
public final class ShortCommand {
  private ShortCommand() {}

  /**
   * Runs the command to its end; its output is appended to the log.
   *
   * @param purpose completes the sentence "cannot ..."
   * @throws ServerException when it fails
   */
  public static void run(String purpose, List<String> command, Path directory, Path log) {
    if (Tools.run(command, directory, log) != 0) {
      throw new ServerException(
          "cannot " + purpose + ": " + Tools.lastError(log) + " (see " + log + ")");
    }
  }

  /**
   * Runs the command with this program's own input and output.
   *
   * @return its exit code
   */
  public static int inForeground(
      List<String> command, Path directory, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).inheritIO();
    builder.environment().putAll(environment);
    try {
      return Children.start(builder).waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while running " + command.get(0), e);
    }
  }
}
