package org.fairway.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineTableTest {

  private static final Policy FIVE = new Policy(5);

  @Provide
  Arbitrary<List<long[]>> tables() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(2, Arbitraries.longs().between(0, 6)),
            net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(5, 60)))
        .array(long[].class)
        .ofSize(3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Property
  void noAttackerGetsCloserThanTheThreshold(@ForAll("tables") List<long[]> table) {
    Set<Integer> hidden = LineTable.of(FIVE, table).hidden(Set.of());
    assertThat(hidden.size() == table.size() || narrowest(table, hidden, false) >= 5).isTrue();
  }

  @Property
  void norOneWhoKnowsTheTotalsOfTheLines(@ForAll("tables") List<long[]> table) {
    Set<Integer> hidden = LineTable.withKnownLineTotals(FIVE, table).hidden(Set.of());
    assertThat(hidden.size() == table.size() || narrowest(table, hidden, true) >= 5).isTrue();
  }

  @Property
  void everySmallCountIsHidden(@ForAll("tables") List<long[]> table) {
    Set<Integer> hidden = LineTable.of(FIVE, table).hidden(Set.of());
    for (int i = 0; i < table.size(); i++) {
      if (!hidden.contains(i)) {
        assertThat(FIVE.hidesAny(table.get(i))).isFalse();
      }
    }
  }

  @Test
  void controlArmHidingSmallCountsAloneIsUndoneBySubtraction() {
    // Given one line with a small count beside a printed total
    List<long[]> table =
        List.of(new long[] {3, 40, 9}, new long[] {30, 60, 12}, new long[] {25, 50, 8});
    // When only that line is hidden, Then the attacker has its counts
    assertThat(narrowest(table, new TreeSet<>(Set.of(0)), false)).isZero();
    // And when the table decides, a second line goes
    assertThat(LineTable.of(FIVE, table).hidden(Set.of())).containsExactly(0, 2);
  }

  @Test
  void controlArmTwoHiddenLinesWhoseSumIsSmallStillTell() {
    // Given the published table that hid five cells and printed their sum
    List<long[]> table =
        List.of(new long[] {1, 40}, new long[] {2, 60}, new long[] {25, 50}, new long[] {0, 9});
    assertThat(narrowest(table, new TreeSet<>(Set.of(0, 1)), false)).isLessThan(5);
    // When, Then
    assertThat(LineTable.of(FIVE, table).hidden(Set.of())).hasSizeGreaterThan(2).contains(2);
  }

  @Test
  void aTableWithoutSmallCountsIsShownWhole() {
    assertThat(LineTable.of(FIVE, List.of(new long[] {0, 5}, new long[] {7, 9})).hidden(Set.of()))
        .isEmpty();
  }

  /**
   * The attack: over all tables of whole numbers that agree with what is shown, how far the least
   * free hidden cell can move. By search, independent of the formulas under test.
   */
  private static long narrowest(List<long[]> table, Set<Integer> hidden, boolean totalsKnown) {
    long narrowest = Long.MAX_VALUE;
    int columns = table.get(0).length;
    for (int line : hidden) {
      for (int column = 0; column < columns; column++) {
        int at = column;
        long sum = hidden.stream().mapToLong(i -> table.get(i)[at]).sum();
        if (sum > 0) {
          long range = range(table, hidden, line, column, totalsKnown);
          narrowest = Math.min(narrowest, range);
        }
      }
    }
    return narrowest;
  }

  /**
   * Moves people between hidden lines, one at a time, as long as the totals that are known allow.
   */
  private static long range(
      List<long[]> table, Set<Integer> hidden, int line, int column, boolean totalsKnown) {
    return push(table, hidden, line, column, totalsKnown, true)
        + push(table, hidden, line, column, totalsKnown, false);
  }

  private static long push(
      List<long[]> table,
      Set<Integer> hidden,
      int line,
      int column,
      boolean totalsKnown,
      boolean up) {
    List<long[]> moved = table.stream().map(long[]::clone).toList();
    long steps = 0;
    while (step(moved, hidden, line, column, totalsKnown, up)) {
      steps++;
    }
    return steps;
  }

  private static boolean step(
      List<long[]> table,
      Set<Integer> hidden,
      int line,
      int column,
      boolean totalsKnown,
      boolean up) {
    for (int other : hidden) {
      long[] from = table.get(up ? other : line);
      long[] to = table.get(up ? line : other);
      if (other == line || from[column] == 0) {
        continue;
      }
      if (!totalsKnown) {
        from[column]--;
        to[column]++;
        return true;
      }
      for (int back = 0; back < from.length; back++) {
        if (back != column && to[back] > 0) {
          from[column]--;
          to[column]++;
          to[back]--;
          from[back]++;
          return true;
        }
      }
    }
    return false;
  }
}
