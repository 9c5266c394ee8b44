package org.fairway.metrics.funnel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A reader who knows that counts are of people: each start has one {@link Path} over all weeks. How
 * many of each smallest group went which way is unknown; everything that is shown, of all weeks,
 * the total, groups and their kinds, is a sum of them.
 */
final class PeopleReader {

  private static final List<Quantity> COUNTS =
      Stream.concat(Stream.of(Quantity.STARTED), Quantity.later().stream()).toList();

  /** Ways of one start over the weeks; and beside them whether it moved up a band, or not. */
  private static final int WAYS = Path.ALL.size() + 2;

  private final List<String> smallest;
  private final boolean knowsZeros;
  private final PeopleBounds bounds;
  private Optional<FunnelRow> all = Optional.empty();

  /**
   * @param smallest names of the groups that all rows are made of
   * @param knowsZeros whether the reader knows that zeros are shown, so that what is hidden by
   *     itself is 1 or more
   */
  PeopleReader(List<String> smallest, boolean knowsZeros) {
    this.smallest = smallest;
    this.knowsZeros = knowsZeros;
    this.bounds = new PeopleBounds(WAYS * smallest.size());
    smallest.forEach(this::movedUpOrNot);
  }

  /** Both are as many as all who started; the weeks tell nothing of it. */
  private void movedUpOrNot(String group) {
    double[] factors = holds(List.of(group), Quantity.STARTED);
    double[] up = holds(List.of(group), Quantity.MOVED_UP);
    double[] not = holds(List.of(group), Quantity.NOT_MOVED_UP);
    Arrays.setAll(factors, i -> factors[i] - up[i] - not[i]);
    bounds.equal(factors, 0);
  }

  /** Reads the total. */
  PeopleReader total(FunnelRow truth, FunnelRow told) {
    rows(List.of(truth), List.of(told), any -> smallest);
    all = Optional.of(told);
    return this;
  }

  /**
   * Reads the rows of a grouping, after the total.
   *
   * @param parts of which of the smallest groups a row is made
   */
  PeopleReader rows(
      List<FunnelRow> truth, List<FunnelRow> told, Function<String, List<String>> parts) {
    boolean decided =
        told.stream()
            .anyMatch(row -> Quantity.later().stream().anyMatch(of -> row.count(of).isPresent()));
    for (FunnelRow row : truth) {
      told.stream()
          .filter(one -> one.group().equals(row.group()))
          .forEach(seen -> row(row, seen, parts.apply(row.group()), decided));
    }
    return this;
  }

  private void row(FunnelRow truth, FunnelRow seen, List<String> parts, boolean decided) {
    for (Quantity of : COUNTS) {
      double[] factors = holds(parts, of);
      if (seen.count(of).isPresent()) {
        bounds.equal(factors, truth.known(of));
      } else {
        boolean byItself =
            !seen.hidden() && all.map(total -> total.count(of).isPresent()).orElse(true);
        bounds.hidden(
            Cells.key("", truth, of),
            truth.known(of),
            factors,
            knowsZeros && decided && byItself ? 1 : 0,
            seen.hidden());
      }
    }
  }

  /** Which of the unknowns a count is made of. */
  private double[] holds(List<String> groups, Quantity of) {
    double[] holds = new double[WAYS * smallest.size()];
    for (String group : groups) {
      int from = WAYS * smallest.indexOf(group);
      for (int way = 0; way < Path.ALL.size(); way++) {
        holds[from + way] = Path.ALL.get(way).isOf(of) ? 1 : 0;
      }
      holds[from + WAYS - 2] = of == Quantity.MOVED_UP ? 1 : 0;
      holds[from + WAYS - 1] = of == Quantity.NOT_MOVED_UP ? 1 : 0;
    }
    return holds;
  }

  /** Hidden counts that are told more closely than to five, with what they are known to be. */
  List<String> found() {
    return bounds.narrowerThan(5);
  }
}
