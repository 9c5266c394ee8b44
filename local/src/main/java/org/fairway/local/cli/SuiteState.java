package org.fairway.local.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fairway.local.server.PrivateFiles;
import org.fairway.local.server.ServerException;

/**
 * What the supervisor lets other commands know.
 *
 * @param phase how far it is
 * @param message why it failed; empty otherwise
 * @param addresses of the servers; null until they are known
 */
record SuiteState(Phase phase, String message, Addresses addresses) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How far the supervisor is. */
  enum Phase {
    STARTING,
    READY,
    FAILED
  }

  static Optional<SuiteState> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(file.toFile(), SuiteState.class))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  void write(Path file) {
    try {
      PrivateFiles.write(file, JSON.writeValueAsString(this) + "\n");
    } catch (IOException e) {
      throw new ServerException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
