package org.fairway.metrics.funnel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups of which a referral may be in several. They add up to more than the total, but those in
 * none of them do add up to it with those in one or more: few of the latter are told by the former.
 */
final class Overlap {

  /** Those in one group or more, whom no answer shows; no group is called so. */
  static final String SOME = "*SOME";

  /** All groups' counts together, whoever is in several counted in each. */
  private static final String SUM = "*SUM";

  private final FunnelRow total;
  private final String prefix;
  private final Optional<FunnelRow> none;
  private final List<FunnelRow> groups = new ArrayList<>();

  Overlap(FunnelRow total, String prefix, List<Linked.Row> rows) {
    this.total = total;
    this.prefix = prefix;
    rows.forEach(row -> groups.add(row.counts()));
    this.none = groups.stream().filter(row -> row.group().equals(GroupBy.NONE)).findFirst();
    none.ifPresent(groups::remove);
  }

  /**
   * Tells what the reader knows of the groups; the total and the rows are there already.
   *
   * @param told what is shown of all
   * @param untold what is hidden of all: the groups do not add up to anything in it, but those in
   *     one or more are people all the same
   */
  void link(Cells cells, Collection<Quantity> told, Collection<Quantity> untold) {
    boolean hidden = groups.stream().anyMatch(Overlap::isRest);
    if (groups.isEmpty() || (none.isEmpty() && hidden)) {
      return;
    }
    List<Quantity> quantities = new ArrayList<>(told);
    quantities.addAll(untold);
    cells.unseen(prefix, row(SOME, quantities, this::some), quantities);
    List<String> parts = new ArrayList<>(List.of(prefix + SOME));
    none.ifPresent(row -> parts.add(prefix + row.group()));
    cells.sum(total.group(), parts, told);
    List<String> names = groups.stream().map(row -> prefix + row.group()).toList();
    if (names.size() == 1 && !hidden) {
      cells.sum(prefix + SOME, names, quantities);
    } else {
      cells.unseen(prefix, row(SUM, quantities, this::sum), quantities);
      cells.sum(prefix + SUM, names, quantities).atMost(prefix + SOME, prefix + SUM, quantities);
      groups.stream()
          .filter(row -> !isRest(row))
          .forEach(row -> cells.atMost(prefix + row.group(), prefix + SOME, quantities));
      if (quantities.containsAll(Quantity.later())) {
        people(cells);
      }
    }
  }

  /** Those in one group or more are people, and so are those of them who are not in one. */
  private void people(Cells cells) {
    cells.sums(prefix, row(SOME, List.of(), any -> 0));
    cells.orderedRests(prefix + SOME, prefix + SUM);
    groups.stream()
        .filter(row -> !isRest(row))
        .forEach(row -> cells.orderedRests(prefix + row.group(), prefix + SOME));
  }

  private static boolean isRest(FunnelRow row) {
    return row.group().equals(Linked.REST);
  }

  private long some(Quantity quantity) {
    return total.known(quantity) - none.map(row -> row.known(quantity)).orElse(0L);
  }

  private long sum(Quantity quantity) {
    return groups.stream().mapToLong(row -> row.known(quantity)).sum();
  }

  private static FunnelRow row(
      String name,
      Collection<Quantity> quantities,
      java.util.function.ToLongFunction<Quantity> count) {
    Map<Quantity, Long> counts = new EnumMap<>(Quantity.class);
    quantities.forEach(quantity -> counts.put(quantity, count.applyAsLong(quantity)));
    return new FunnelRow(name, counts, false);
  }
}
