package org.fairway.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.fairway.bench.measure.Machine;

/**
 * Where and how a benchmark runs.
 *
 * @param root of the checkout
 * @param home all local data of the checkout
 */
public record Setting(Path root, Path home, Options options, Machine machine) {
  /** Data and logs of benchmarks; emptied at each start. */
  public Path data() {
    return home.resolve("bench");
  }

  /** Unpacked server programs, shared with the suite. */
  public Path software() {
    return home.resolve("software");
  }

  /** Tells the person who waits. */
  public void say(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
