package org.fairway.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * Networks whose flows are tied to each other: groups at several times, each with parts that add up
 * to what is known, in which one part is never more than the same at the next time.
 */
class TiedNetworkTest {

  private static final int PARTS = 3;

  /** No flow goes further than a linear programme says that it could. */
  @Property(tries = 60)
  void whatIsFoundMayBe(@ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int groups) {
    // Given
    Moves moves = moves(seed, groups);
    Network network = tied(moves);
    Programme programme = new Programme(moves, unlimited());
    // When, Then
    for (int move = 0; move < moves.size(); move++) {
      for (int way : List.of(Freedom.MORE, Freedom.LESS)) {
        long may = programme.farAtMost(move, way, 100);
        assertThat(network.far(move, way, 100)).isBetween(0L, may);
        assertThat(network.farAtMost(move, way, 100)).isGreaterThanOrEqualTo(may);
      }
    }
  }

  @Test
  void mostOfWhatMayBeIsFoundAndMoreWouldBeWithoutTies() {
    long found = 0;
    long may = 0;
    long untied = 0;
    for (int seed = 0; seed < 30; seed++) {
      Moves moves = moves(seed, 4);
      Network network = tied(moves);
      Programme programme = new Programme(moves, unlimited());
      for (int move = 0; move < moves.size(); move++) {
        found += network.far(move, Freedom.MORE, 100);
        may += programme.farAtMost(move, Freedom.MORE, 100);
        // Control arm: the same flows, held back by nothing but their own bounds
        untied += network.farAtMost(move, Freedom.MORE, 100);
      }
    }
    assertThat(found * 10).isGreaterThan(may * 9);
    assertThat(untied * 10).isGreaterThan(may * 11);
  }

  @Test
  void whatIsToldTwiceOfACountGoesTwiceAsFarEitherWay() {
    // Given a count that two sums hold, and one that is told by another to be twice as much
    long[] above = {3, 5, 5, 100};
    long[] below = {1, 5, 5, 100};
    int[][] sums = {{0, 3}, {0, 1}, {0, 2}};
    Moves moves = new Moves(above, below, sums, new int[][] {{2, -1}, {1, 1}, {1, 1}});
    // When
    Map<Integer, Told> told = Map.of(3, new Told(3, 0, true));
    Network network = Network.without(told, moves, unlimited()).orElseThrow();
    // Then
    assertThat(network.farAtMost(3, Freedom.MORE, 10)).isEqualTo(6);
    assertThat(network.farAtMost(3, Freedom.LESS, 10)).isEqualTo(2);
    assertThat(network.far(3, Freedom.MORE, 10)).isBetween(3L, 6L);
  }

  private static Effort unlimited() {
    return new Effort(Long.MAX_VALUE);
  }

  private static Network tied(Moves moves) {
    Network network = Network.without(Told.few(moves), moves, unlimited()).orElseThrow();
    assertThat(network.isExact()).isFalse();
    return network;
  }

  /** Of each time and group the parts; and by how much the first is less than at the next time. */
  private static Moves moves(long seed, int groups) {
    Random random = new Random(seed);
    int times = 3;
    int size = times * groups * PARTS + (times - 1) * groups;
    List<Map<Integer, Integer>> sums = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      List<Map<Integer, Integer>> lines = new ArrayList<>();
      for (int part = 0; part < PARTS; part++) {
        lines.add(new TreeMap<>());
      }
      for (int group = 0; group < groups; group++) {
        Map<Integer, Integer> column = new TreeMap<>();
        for (int part = 0; part < PARTS; part++) {
          column.put(number(time, group, part, groups), 1);
          lines.get(part).put(number(time, group, part, groups), 1);
        }
        sums.add(column);
      }
      sums.addAll(lines);
    }
    for (int time = 1; time < times; time++) {
      for (int group = 0; group < groups; group++) {
        int rest = times * groups * PARTS + (time - 1) * groups + group;
        sums.add(
            new TreeMap<>(
                Map.of(
                    number(time, group, 0, groups),
                    1,
                    number(time - 1, group, 0, groups),
                    -1,
                    rest,
                    -1)));
      }
    }
    return new Moves(
        random.longs(size, 0, 8).toArray(),
        random.longs(size, 0, 5).toArray(),
        sums.stream()
            .map(sum -> sum.keySet().stream().mapToInt(i -> i).toArray())
            .toArray(int[][]::new),
        sums.stream()
            .map(sum -> sum.values().stream().mapToInt(i -> i).toArray())
            .toArray(int[][]::new));
  }

  private static int number(int time, int group, int part, int groups) {
    return (time * groups + group) * PARTS + part;
  }
}
