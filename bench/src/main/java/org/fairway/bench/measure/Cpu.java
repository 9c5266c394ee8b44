package org.fairway.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** CPU time, user and system, that processes have used. */
public final class Cpu {
  /** Of {@code /proc/PID/stat} behind the name: user, system, and both of children that ended. */
  private static final int USER_TIME = 11;

  private static final int TIMES = 4;

  /** A second, as Linux tells times to programs, on every architecture that the JDK runs on. */
  private static final int TICKS = 100;

  private Cpu() {}

  /** Of the process by itself: threads of its own, and none that it started beside it. */
  public static Duration ofProcess(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  /**
   * Of the process and all that it started, those that have ended too: whoever waits for a process
   * that ended is charged with its time.
   *
   * @throws IllegalStateException where the system does not tell so (elsewhere than on Linux)
   */
  public static Duration ofTree(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .map(process -> withEnded(process.pid()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Of a process and those of its children that it has waited for; nothing when it just ended. */
  private static Duration withEnded(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      // The name of the program, in brackets, may hold anything.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks =
          Arrays.stream(fields, USER_TIME, USER_TIME + TIMES).mapToLong(Long::parseLong).sum();
      return Duration.ofSeconds(1).multipliedBy(ticks).dividedBy(TICKS);
    } catch (NoSuchFileException e) {
      return Duration.ZERO;
    } catch (IOException e) {
      throw new IllegalStateException("no time of process " + pid, e);
    }
  }

  /** Milliseconds for each of {@code requests} between two readings; NaN without requests. */
  public static double perRequest(Duration before, Duration after, long requests) {
    return requests == 0 ? Double.NaN : after.minus(before).toNanos() / 1e6 / requests;
  }
}
