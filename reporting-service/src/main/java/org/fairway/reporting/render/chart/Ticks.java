package org.fairway.reporting.render.chart;

import java.util.ArrayList;
import java.util.List;

/** Round values along an axis that starts at zero. */
final class Ticks {
  private static final int WANTED = 5;

  private Ticks() {}

  /**
   * From zero to the first round value at or above the largest one; at least two ticks.
   *
   * @param whole whether what is counted has no parts, as people have none
   */
  static List<Double> upTo(double largest, boolean whole) {
    double step = step(largest <= 0 ? 1 : largest, whole);
    List<Double> ticks = new ArrayList<>();
    ticks.add(0.0);
    for (int i = 1; ticks.get(ticks.size() - 1) < largest || i == 1; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private static double step(double largest, boolean whole) {
    double raw = whole ? Math.max(1, largest / WANTED) : largest / WANTED;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    for (double factor : new double[] {1, 2, 2.5, 5}) {
      if (raw <= factor * power && !(whole && factor * power % 1 > 0)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
