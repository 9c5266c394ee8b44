package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SimplexTest {

  private static final int UNKNOWNS = 6;
  private static final int MOST = 9;

  /** Beside the trial of all whole numbers: of runs of unknowns, one of them is the highest. */
  @Property(tries = 200)
  void findsTheHighestSumAndWhoHasIt(@ForAll long seed) {
    // Given sums of runs, some of them 0 or twice there
    Random random = new Random(seed);
    double[] truth = new double[UNKNOWNS];
    IntStream.range(0, MOST).forEach(i -> truth[random.nextInt(UNKNOWNS)]++);
    List<double[]> equations = new ArrayList<>();
    equations.add(run(0, UNKNOWNS, truth));
    for (int i = 0; i < 3; i++) {
      int from = random.nextInt(UNKNOWNS);
      equations.add(run(from, from + 1 + random.nextInt(UNKNOWNS - from), truth));
    }
    Simplex simplex = new Simplex(UNKNOWNS, equations);
    for (int question = 0; question < 5; question++) {
      double[] wanted = random.ints(UNKNOWNS, -1, 2).asDoubleStream().toArray();
      // When
      double[] found = simplex.highest(wanted).orElseThrow();
      // Then
      assertThat(Arrays.stream(found)).allMatch(value -> value > -1e-6);
      assertThat(equations).allMatch(of -> Math.abs(sum(of, found) - of[UNKNOWNS]) < 1e-6);
      double tried = highest(new double[UNKNOWNS], 0, MOST, wanted, equations);
      assertThat(sum(wanted, found)).isCloseTo(tried, within(1e-6));
    }
  }

  @Test
  void whatHasNoBoundHasNoHighest() {
    Simplex simplex = new Simplex(2, List.of(new double[] {1, -1, 3}));
    assertThat(simplex.highest(new double[] {1, 0})).isEmpty();
    assertThat(simplex.highest(new double[] {-1, 0}).orElseThrow()).containsExactly(3, 0);
  }

  @Test
  void whatContradictsItselfIsNotSolved() {
    assertThatThrownBy(() -> new Simplex(1, List.of(new double[] {1, 3}, new double[] {1, 4})))
        .hasMessage("contradicts itself");
  }

  private static double[] run(int from, int to, double[] truth) {
    double[] run = new double[UNKNOWNS + 1];
    Arrays.fill(run, from, to, 1);
    run[UNKNOWNS] = sum(run, truth);
    return run;
  }

  private static double sum(double[] factors, double[] values) {
    return IntStream.range(0, UNKNOWNS).mapToDouble(i -> factors[i] * values[i]).sum();
  }

  private static double highest(
      double[] values, int at, int left, double[] wanted, List<double[]> equations) {
    if (at == UNKNOWNS) {
      boolean all = equations.stream().allMatch(of -> sum(of, values) == of[UNKNOWNS]);
      return all ? sum(wanted, values) : Double.NEGATIVE_INFINITY;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int value = 0; value <= left; value++) {
      values[at] = value;
      best = Math.max(best, highest(values, at + 1, left - value, wanted, equations));
    }
    values[at] = 0;
    return best;
  }
}
