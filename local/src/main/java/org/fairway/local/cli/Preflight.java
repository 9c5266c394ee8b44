package org.fairway.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fairway.local.server.Ports;
import org.fairway.local.server.ServerException;

/** What must hold before anything is started; each failure is one line for a person. */
final class Preflight {
  private static final long MIB = 1024L * 1024;
  private static final long NEEDED_MIB = 1_000;

  private Preflight() {}

  /**
   * Refuses to go on when a port is taken.
   *
   * @param ports what wants to listen, by port
   */
  static void portsFree(Map<Integer, String> ports) {
    ports.forEach(
        (port, name) -> {
          if (!Ports.isFree(port)) {
            String owner = PortOwner.of(port).orElse("another process");
            throw new ServerException(
                "port "
                    + port
                    + ", which "
                    + name
                    + " needs, is taken by "
                    + owner
                    + ": stop it first");
          }
        });
  }

  /**
   * Refuses to go on when the disk of the folder is nearly full, or the folder cannot be written.
   */
  static void diskFree(Path folder) {
    try {
      Files.createDirectories(folder);
      long free = Files.getFileStore(folder).getUsableSpace() / MIB;
      if (free < NEEDED_MIB) {
        throw new ServerException(
            "the disk of %s is nearly full: %d MiB free, %d MiB needed"
                .formatted(folder, free, NEEDED_MIB));
      }
      Files.delete(Files.createTempFile(folder, "write", ".check"));
    } catch (IOException e) {
      throw new ServerException("cannot write to " + folder + ": " + e.getMessage(), e);
    }
  }
}
