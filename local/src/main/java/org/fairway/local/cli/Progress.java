package org.fairway.local.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells a person what happens, a line each. */
public final class Progress {
  private final PrintStream out;
  private final long start = System.nanoTime();

  public Progress(PrintStream out) {
    this.out = out;
  }

  public synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  /** Runs a step and says how long it took. */
  void timed(String name, Runnable step) {
    long before = System.nanoTime();
    step.run();
    say("  %-18s ready after %s".formatted(name, seconds(System.nanoTime() - before)));
  }

  /** Time since this object was made, as in "12.3 s". */
  public String elapsed() {
    return seconds(System.nanoTime() - start);
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", Duration.ofNanos(nanos).toMillis() / 1000.0);
  }
}
