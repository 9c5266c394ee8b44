package org.fairway.bench.extract;

import java.time.Duration;
import org.fairway.bench.measure.Cpu;

/**
 * Time that something took, in seconds.
 *
 * @param wall by the clock
 * @param cpu of its process, user and system; the steadier figure when others share the machine
 */
record Used(double wall, double cpu) {

  /** A reading of this process, in which DuckDB runs. */
  static Used byThisProcess() {
    return by(ProcessHandle.current().pid());
  }

  /** A reading of another. */
  static Used by(long pid) {
    return new Used(System.nanoTime() / 1e9, seconds(Cpu.ofProcess(pid)));
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  Used minus(Used before) {
    return new Used(wall - before.wall, cpu - before.cpu);
  }
}
