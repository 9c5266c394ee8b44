package org.fairway.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** An answer waits for disclosure control: it must not wait long. */
class DisclosureSpeedTest {

  private static final Policy FIVE = new Policy(5);
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final int TRIES = 60;

  @Test
  void tablesOfTheSizeOfAnAnswerTakeFarLessThanAnAnswerMay() {
    assertThat(median("pair", RandomTables::pair)).isLessThan(10);
    assertThat(median("lines", RandomTables::lines)).isLessThan(10);
    assertThat(median("crossed", RandomTables::crossed)).isLessThan(10);
    assertThat(median("hierarchy", RandomTables::hierarchy)).isLessThan(10);
  }

  @Test
  void evenTablesThatAreNoNetworkAreQuickEnough() {
    assertThat(median("cube", RandomTables::cube)).isLessThan(100);
  }

  /** Milliseconds of work, after as many to warm up. */
  private static double median(String name, LongFunction<LinkedTables> shape) {
    double[] millis = new double[TRIES];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < TRIES; i++) {
        LinkedTables tables = shape.apply(i);
        long start = CPU.getCurrentThreadCpuTime();
        Disclosure.protect(tables, FIVE);
        millis[i] = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        "%s: median %.2f ms, p99 %.2f ms, most %.2f ms%n",
        name, millis[TRIES / 2], millis[TRIES * 99 / 100], millis[TRIES - 1]);
    return millis[TRIES / 2];
  }
}
