package org.fairway.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The file by which a test stack tells where its servers are. */
public final class Announcement {
  private static final long PAUSE_MILLIS = 200;

  private Announcement() {}

  /**
   * What the file says. While a stack is still starting in its folder, its end is waited for.
   *
   * @return empty when there is no file, and no stack that is to write one
   */
  public static Optional<Properties> awaited(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    while (!Files.isReadable(file)) {
      if (TestStack.running(folder).isEmpty()) {
        // it may have been written, and its owner have ended, since the last look
        return Files.isReadable(file) ? Optional.of(read(file)) : Optional.empty();
      }
      pause();
    }
    return Optional.of(read(file));
  }

  private static Properties read(Path file) {
    Properties found = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      found.load(in);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while servers start", e);
    }
  }
}
