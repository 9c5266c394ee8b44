package org.fairway.metrics.funnel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rows of counts for tests. */
final class Rows {

  private Rows() {}

  /**
   * A row whose referrals came as far as given and no further.
   *
   * @param due how likely a start is due, 0 or 1; of these a third each is in work, left, not known
   */
  static FunnelRow row(String group, Random random, int due, long... furthest) {
    Map<Quantity, Long> counts = new EnumMap<>(Quantity.class);
    long sum = 0;
    for (int i = 7; i >= 0; i--) {
      sum += i < furthest.length ? furthest[i] : 0;
      counts.put(Quantity.chain().get(i), sum);
    }
    long started = counts.get(Quantity.STARTED);
    long up = due * part(random, started);
    counts.put(Quantity.MOVED_UP, up);
    counts.put(Quantity.NOT_MOVED_UP, started - up);
    for (Weeks weeks : Weeks.values()) {
      long mature = due * part(random, started);
      long inWork = part(random, mature);
      long left = part(random, mature - inWork);
      put(counts, weeks, mature, inWork, left);
    }
    return new FunnelRow(group, counts, false);
  }

  /** All the same at 13, 26 and 52 weeks. */
  static FunnelRow started(String group, long started, long due, long inWork, long left) {
    Map<Quantity, Long> counts = new EnumMap<>(Quantity.class);
    Quantity.chain().forEach(quantity -> counts.put(quantity, started));
    counts.put(Quantity.MOVED_UP, 0L);
    counts.put(Quantity.NOT_MOVED_UP, started);
    for (Weeks weeks : Weeks.values()) {
      put(counts, weeks, due, inWork, left);
    }
    return new FunnelRow(group, counts, false);
  }

  private static void put(
      Map<Quantity, Long> counts, Weeks weeks, long due, long inWork, long left) {
    counts.put(weeks.due(), due);
    counts.put(weeks.inWork(), inWork);
    counts.put(weeks.left(), left);
    counts.put(weeks.notKnown(), due - inWork - left);
    counts.put(weeks.notYet(), counts.get(Quantity.STARTED) - due);
  }

  private static long part(Random random, long of) {
    return of == 0 ? 0 : random.nextInt((int) of + 1);
  }

  static FunnelRow total(List<FunnelRow> groups) {
    return FunnelRow.of(
        FunnelRow.TOTAL,
        quantity -> groups.stream().mapToLong(group -> group.known(quantity)).sum());
  }
}
