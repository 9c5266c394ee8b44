package org.fairway.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which process was started, told apart from a later process that got the same number by the time
 * of its start. Written to a file, so that what {@code kill -9} left behind is found by the next
 * start.
 *
 * @param pid number of the process
 * @param startedMillis its start, milliseconds since 1970, as the operating system reports it; -1
 *     when the system does not say
 */
public record ProcessRecord(long pid, long startedMillis) {
  /** The operating system's clock ticks are coarse and its boot time may be adjusted. */
  private static final long TOLERANCE_MILLIS = 2_000;

  /** Describes a running process. */
  public static ProcessRecord of(ProcessHandle process) {
    long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(-1L);
    return new ProcessRecord(process.pid(), started);
  }

  /** Reads a record; empty when there is none or it is not readable. */
  public static Optional<ProcessRecord> read(Path file) {
    try {
      String[] parts = Files.readString(file).trim().split(" ");
      return Optional.of(new ProcessRecord(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Writes the record. */
  public void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, pid + " " + startedMillis + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The recorded process if it still runs; a different process with its number is not it. */
  public Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid).filter(Liveness::runs).filter(process -> isSame(of(process)));
  }

  private boolean isSame(ProcessRecord other) {
    return pid == other.pid
        && (startedMillis < 0
            || other.startedMillis < 0
            || Math.abs(startedMillis - other.startedMillis) <= TOLERANCE_MILLIS);
  }

  /** Ends the process recorded in the file, with all it started, and removes the file. */
  public static void endLeftover(Path file, Duration grace) {
    read(file).flatMap(ProcessRecord::alive).ifPresent(process -> end(process, grace));
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks the process to end, waits, and then ends it and all it started by force. */
  public static void end(ProcessHandle process, Duration grace) {
    List<ProcessHandle> children;
    try (Stream<ProcessHandle> descendants = process.descendants()) {
      children = descendants.toList();
    }
    process.destroy();
    if (!Liveness.awaitEnd(process, grace)) {
      process.destroyForcibly();
      Liveness.awaitEnd(process, grace);
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }
}
