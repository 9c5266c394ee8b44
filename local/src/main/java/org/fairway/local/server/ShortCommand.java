package org.fairway.local.server;

import java.nio.file.Path;
import java.util.List;

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
      throw new ServerException("cannot " + purpose + ": " + Tools.lastError(log) + " (see " + log + ")");
    }
  }
}
