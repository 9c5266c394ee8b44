package org.fairway.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The lock file in PostgreSQL's data folder. After {@code kill -9} it names a number that another
 * process may have by now, and PostgreSQL would then refuse to start.
 */
final class PostmasterFile {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private PostmasterFile() {}

  /** Ends a PostgreSQL that still runs on the data folder, then removes the file. */
  static void clear(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    String first = Files.readString(file).lines().findFirst().orElse("").trim();
    if (first.matches("\\d{1,10}")) {
      ProcessHandle.of(Long.parseLong(first))
          .filter(process -> runsOn(process, data))
          .ifPresent(process -> ProcessRecord.end(process, GRACE));
    }
    Files.deleteIfExists(file);
  }

  private static boolean runsOn(ProcessHandle process, Path data) {
    return process.info().commandLine().filter(line -> line.contains(data.toString())).isPresent();
  }
}
