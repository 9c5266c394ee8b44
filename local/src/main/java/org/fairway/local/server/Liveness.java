package org.fairway.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Whether a process still does anything. A process that has ended and that nobody has collected (as
 * in a container whose first process collects none) counts as ended, which Java itself would not
 * say.
 */
final class Liveness {
  private static final long POLL_MILLIS = 20;

  private Liveness() {}

  static boolean runs(ProcessHandle process) {
    return process.isAlive() && !isZombie(process.pid());
  }

  private static boolean isZombie(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // The name, in parentheses, may hold anything; the state is the letter after its end.
      return stat.startsWith(") Z", stat.lastIndexOf(')'));
    } catch (IOException notLinux) {
      return false;
    }
  }

  /** Waits until the process has ended; false when it still runs after the time. */
  static boolean awaitEnd(ProcessHandle process, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (runs(process)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return !runs(process);
      }
    }
    return true;
  }
}
