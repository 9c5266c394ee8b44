package org.fairway.bench.measure;

import java.time.Duration;
import java.util.stream.Stream;

/** CPU time, user and system, that processes have used. */
public final class Cpu {
  private Cpu() {}

  /** Of the process by itself: threads of its own, and none that it started beside it. */
  public static Duration ofProcess(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  /**
   * Of the process and those that it started and that still live: falls when one of them ends, so
   * only for those that stay.
   */
  public static Duration ofTree(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Milliseconds for each of {@code requests} between two readings; NaN without requests. */
  public static double perRequest(Duration before, Duration after, long requests) {
    return requests == 0 ? Double.NaN : after.minus(before).toNanos() / 1e6 / requests;
  }
}
