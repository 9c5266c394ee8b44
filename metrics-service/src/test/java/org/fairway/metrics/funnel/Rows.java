package org.fairway.metrics.funnel;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Rows of counts for tests. */
final class Rows {

  private Rows() {}

  /**
   * A row whose referrals came as far as given and no further.
   *
   * @param due whether starts may be due, 0 or 1; what became of them is made up one by one
   */
  static FunnelRow row(String group, Random random, int due, long... furthest) {
    Map<Quantity, Long> counts = new EnumMap<>(Quantity.class);
    long sum = 0;
    for (int i = 7; i >= 0; i--) {
      sum += i < furthest.length ? furthest[i] : 0;
      counts.put(Quantity.chain().get(i), sum);
    }
    long started = counts.get(Quantity.STARTED);
    if (due == 0) {
      moved(counts, 0);
      Arrays.stream(Weeks.values()).forEach(weeks -> put(counts, weeks, 0, 0, 0));
    } else {
      moved(counts, random.nextInt((int) started + 1));
      counts.putAll(counts(new Lives(random).of(started)));
    }
    return new FunnelRow(group, counts, false);
  }

  private static void moved(Map<Quantity, Long> counts, long up) {
    counts.put(Quantity.MOVED_UP, up);
    counts.put(Quantity.NOT_MOVED_UP, counts.get(Quantity.STARTED) - up);
  }

  /** What is counted of starts at all weeks. */
  private static Map<Quantity, Long> counts(List<Path> paths) {
    Map<Quantity, Long> counts = new EnumMap<>(Quantity.class);
    Arrays.stream(Weeks.values())
        .flatMap(weeks -> Path.counted(weeks).stream())
        .forEach(of -> counts.put(of, paths.stream().filter(path -> path.isOf(of)).count()));
    return counts;
  }

  /**
   * A row of starts alone; none moved up.
   *
   * @param weeks at 13, 26 and 52 weeks: those not yet due, in work, left, not known
   */
  static FunnelRow weeks(String group, long started, List<List<Long>> weeks) {
    Map<Quantity, Long> counts = new EnumMap<>(Quantity.class);
    Quantity.chain().forEach(quantity -> counts.put(quantity, started));
    moved(counts, 0);
    for (Weeks at : Weeks.values()) {
      List<Long> parts = weeks.get(List.of(Weeks.values()).indexOf(at));
      put(counts, at, started - parts.get(0), parts.get(1), parts.get(2));
    }
    return new FunnelRow(group, counts, false);
  }

  /** All the same at 13, 26 and 52 weeks. */
  static FunnelRow started(String group, long started, long due, long inWork, long left) {
    List<Long> parts = List.of(started - due, inWork, left, due - inWork - left);
    return weeks(group, started, List.of(parts, parts, parts));
  }

  private static void put(
      Map<Quantity, Long> counts, Weeks weeks, long due, long inWork, long left) {
    counts.put(weeks.due(), due);
    counts.put(weeks.inWork(), inWork);
    counts.put(weeks.left(), left);
    counts.put(weeks.notKnown(), due - inWork - left);
    counts.put(weeks.notYet(), counts.get(Quantity.STARTED) - due);
  }

  static FunnelRow total(List<FunnelRow> groups) {
    return FunnelRow.of(
        FunnelRow.TOTAL,
        quantity -> groups.stream().mapToLong(group -> group.known(quantity)).sum());
  }

  /** Without what is small; what gives it away is left. */
  static FunnelRow withoutSmall(FunnelRow row) {
    return row.without(
        row.counts().entrySet().stream()
            .filter(count -> count.getValue() > 0 && count.getValue() < 5)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  /** Whether anything is shown of what became of its starts. */
  static boolean tellsLater(FunnelRow row) {
    return row.counts().keySet().stream().anyMatch(Quantity.later()::contains);
  }
}
