package org.fairway.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fairway.local.server.ProcessRecord;
import org.fairway.local.server.ServerException;
import org.fairway.local.server.SideBySide;

/** Processes of an earlier run that was killed before it could stop them. */
final class Leftovers {
  private static final Duration GRACE = Duration.ofSeconds(15);

  private Leftovers() {}

  /** The supervisor that runs now. */
  static Optional<ProcessHandle> supervisor(Layout layout) {
    return ProcessRecord.read(layout.supervisorRecord()).flatMap(ProcessRecord::alive);
  }

  /** Ends what an earlier supervisor left; must not be called while one runs. */
  static int end(Layout layout) {
    List<Path> records = records(layout);
    long ended =
        records.stream()
            .filter(record -> ProcessRecord.read(record).flatMap(ProcessRecord::alive).isPresent())
            .count();
    SideBySide.await(
        records.stream()
            .map(record -> SideBySide.run(() -> ProcessRecord.endLeftover(record, GRACE))));
    return (int) ended;
  }

  private static List<Path> records(Layout layout) {
    Path run = layout.of("supervisor").getParent();
    if (!Files.isDirectory(run)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(run)) {
      return folders
          .map(folder -> folder.resolve("process"))
          .filter(Files::exists)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ServerException("cannot read " + run + ": " + e.getMessage(), e);
    }
  }
}
