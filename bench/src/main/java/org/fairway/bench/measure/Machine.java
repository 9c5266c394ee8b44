package org.fairway.bench.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a figure was measured on. Names no host and no path.
 *
 * @param memoryGib installed memory, rounded
 * @param load average of the last minute when the benchmark began; negative when not known
 */
public record Machine(
    String cpu, int cores, long memoryGib, String jdk, String system, double load) {
  private static final long GIB = 1L << 30;

  /** The machine that this runs on. */
  public static Machine here() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        firstValue(Path.of("/proc/cpuinfo"), "model name", ":"),
        system.getAvailableProcessors(),
        Math.round((double) system.getTotalMemorySize() / GIB),
        System.getProperty("java.vm.vendor") + " " + Runtime.version(),
        distribution() + ", " + system.getName() + " " + system.getVersion(),
        system.getSystemLoadAverage());
  }

  private static String distribution() {
    String name = firstValue(Path.of("/etc/os-release"), "PRETTY_NAME", "=");
    return name.replace("\"", "");
  }

  private static String firstValue(Path file, String key, String separator) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(separator) + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException notThisSystem) {
      return System.getProperty("os.arch");
    }
  }

  /** In a line. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %d GiB; %s; JDK %s; load at start %.2f",
        cpu,
        cores,
        memoryGib,
        system,
        jdk,
        load);
  }
}
