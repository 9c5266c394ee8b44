package org.fairway.metrics.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which lines of a table to hide when the totals of its columns are published beside it.
 *
 * <p>A line is shown whole or not at all. First go the lines with a small count; then the smallest
 * of the others, until an attacker who subtracts all that is shown from the totals is left with a
 * range at least as wide as the threshold for every hidden cell.
 */
public final class LineTable {

  private final Policy policy;
  private final List<long[]> lines;
  private final boolean lineTotalsKnown;

  private LineTable(Policy policy, List<long[]> lines, boolean lineTotalsKnown) {
    this.policy = policy;
    this.lines = lines;
    this.lineTotalsKnown = lineTotalsKnown;
  }

  /** A table of which a hidden line tells nothing, its own total neither. */
  public static LineTable of(Policy policy, List<long[]> lines) {
    return new LineTable(policy, lines, false);
  }

  /** A table whose lines' totals may be known from elsewhere, hidden or not. */
  public static LineTable withKnownLineTotals(Policy policy, List<long[]> lines) {
    return new LineTable(policy, lines, true);
  }

  /**
   * Numbers of the lines to hide.
   *
   * @param also lines that must be hidden for other reasons
   */
  public Set<Integer> hidden(Set<Integer> also) {
    Set<Integer> hidden = new TreeSet<>(also);
    for (int i = 0; i < lines.size(); i++) {
      if (policy.hidesAny(lines.get(i))) {
        hidden.add(i);
      }
    }
    while (!hidden.isEmpty() && !isSafe(hidden)) {
      Optional<Integer> next = smallestShown(hidden);
      if (next.isEmpty()) {
        break;
      }
      hidden.add(next.get());
    }
    return hidden;
  }

  private Optional<Integer> smallestShown(Set<Integer> hidden) {
    return IntStream.range(0, lines.size())
        .boxed()
        .filter(i -> !hidden.contains(i))
        .min(Comparator.comparingLong(i -> sum(lines.get(i))));
  }

  private boolean isSafe(Set<Integer> hidden) {
    if (hidden.size() < 2) {
      return false;
    }
    long[] columns = columnSums(hidden);
    long all = sum(columns);
    for (int line : hidden) {
      for (int column = 0; column < columns.length; column++) {
        if (columns[column] > 0 && width(line, columns[column], all) < policy.threshold()) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * How far a hidden cell can move. With unknown line totals from 0 to the column's rest; with
   * known ones by the bounds of Frechet, which are exact for a table known by its margins.
   */
  private long width(int line, long column, long all) {
    if (!lineTotalsKnown) {
      return column;
    }
    long total = sum(lines.get(line));
    return Math.min(total, column) - Math.max(0, total + column - all);
  }

  private long[] columnSums(Set<Integer> hidden) {
    long[] sums = new long[lines.get(0).length];
    for (int line : hidden) {
      for (int column = 0; column < sums.length; column++) {
        sums[column] += lines.get(line)[column];
      }
    }
    return sums;
  }

  private static long sum(long[] counts) {
    return IntStream.range(0, counts.length).mapToLong(i -> counts[i]).sum();
  }
}
