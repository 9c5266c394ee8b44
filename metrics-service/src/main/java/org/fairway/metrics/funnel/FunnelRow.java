package org.fairway.metrics.funnel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The counts of a group of referrals.
 *
 * @param group its value; TOTAL for all
 * @param counts what is shown of them; a hidden one is absent
 * @param hidden whether the whole group is hidden; {@code counts} is empty then
 */
public record FunnelRow(String group, Map<Quantity, Long> counts, boolean hidden) {

  /** Name of the row of all referrals. */
  public static final String TOTAL = "TOTAL";

  /** Group of those who did not answer, or of whom it is not told. */
  public static final String UNKNOWN = "UNKNOWN";

  public FunnelRow {
    counts = Map.copyOf(counts);
  }

  /** A row that shows everything. */
  static FunnelRow of(String group, ToLongFunction<Quantity> count) {
    Map<Quantity, Long> counts = new EnumMap<>(Quantity.class);
    Quantity.chain().forEach(quantity -> counts.put(quantity, count.applyAsLong(quantity)));
    Quantity.later().forEach(quantity -> counts.put(quantity, count.applyAsLong(quantity)));
    return new FunnelRow(group, counts, false);
  }

  static FunnelRow empty(String group) {
    return of(group, any -> 0);
  }

  /** Adds up the rows that get the same name. */
  static List<FunnelRow> merged(List<FunnelRow> rows, UnaryOperator<String> name) {
    Map<String, List<FunnelRow>> alike =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> name.apply(row.group()), TreeMap::new, Collectors.toList()));
    return alike.entrySet().stream()
        .map(
            same ->
                of(
                    same.getKey(),
                    quantity -> same.getValue().stream().mapToLong(r -> r.known(quantity)).sum()))
        .toList();
  }

  /** The count, unless it is hidden. */
  public Optional<Long> count(Quantity quantity) {
    return Optional.ofNullable(counts.get(quantity));
  }

  long known(Quantity quantity) {
    return quantity == Quantity.NOT_STARTED
        ? known(Quantity.REFERRED) - known(Quantity.STARTED)
        : count(quantity).orElseThrow();
  }

  FunnelRow hide() {
    return new FunnelRow(group, Map.of(), true);
  }

  /** The same with other figures. */
  FunnelRow map(LongUnaryOperator figure) {
    Map<Quantity, Long> mapped = new EnumMap<>(Quantity.class);
    counts.forEach((quantity, count) -> mapped.put(quantity, figure.applyAsLong(count)));
    return new FunnelRow(group, mapped, hidden);
  }

  FunnelRow without(Set<Quantity> quantities) {
    Map<Quantity, Long> rest = new EnumMap<>(Quantity.class);
    rest.putAll(counts);
    rest.keySet().removeAll(quantities);
    return new FunnelRow(group, rest, false);
  }
}
