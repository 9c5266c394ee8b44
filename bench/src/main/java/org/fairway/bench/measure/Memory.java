package org.fairway.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Memory that a process holds. */
public final class Memory {
  private static final double KIB_IN_MB = 1024 / 1e6;

  private Memory() {}

  /** Resident set in MB (10^6 bytes) now; empty where the system does not tell. */
  public static OptionalDouble resident(long pid) {
    return field(pid, "VmRSS:");
  }

  /** The largest resident set so far. */
  public static OptionalDouble peak(long pid) {
    return field(pid, "VmHWM:");
  }

  private static OptionalDouble field(long pid, String name) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB_IN_MB)
          .findFirst();
    } catch (IOException notThisSystem) {
      return OptionalDouble.empty();
    }
  }
}
