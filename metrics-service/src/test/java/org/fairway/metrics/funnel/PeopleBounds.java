package org.fairway.metrics.funnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Between which bounds sums of unknown numbers of people lie when other such sums are known: by
 * linear programming, and then narrowed to whole people.
 */
final class PeopleBounds {

  private static final double TINY = 1e-6;

  private final int unknowns;
  private final List<double[]> known = new ArrayList<>();
  private final List<Hidden> hidden = new ArrayList<>();

  /** A count that is to be found out, and what it was in the solutions so far. */
  private static final class Hidden {

    private final String key;
    private final long count;
    private final double[] factors;
    private final int least;
    private final boolean mayBeLarge;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    Hidden(String key, long count, double[] factors, int least, boolean mayBeLarge) {
      this.key = key;
      this.count = count;
      this.factors = factors;
      this.least = least;
      this.mayBeLarge = mayBeLarge;
    }

    void reckonWith(double[] solution) {
      double value = sum(factors, solution);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }

    boolean isNarrowerThan(int width) {
      return Math.floor(high + TINY) - Math.ceil(low - TINY) < width;
    }

    @Override
    public String toString() {
      return "%s = %d in %.2f to %.2f".formatted(key, count, low, high);
    }

    boolean isHarmless(int width) {
      return high < TINY || (mayBeLarge && low > width - TINY);
    }
  }

  PeopleBounds(int unknowns) {
    this.unknowns = unknowns;
  }

  /** A sum that is known. */
  void equal(double[] factors, long count) {
    double[] equation = Arrays.copyOf(factors, unknowns + 1);
    equation[unknowns] = count;
    known.add(equation);
  }

  /**
   * A sum to find out.
   *
   * @param least it is known to be so many at least
   * @param mayBeLarge whether it does no harm to know that it is many
   */
  void hidden(String key, long count, double[] factors, int least, boolean mayBeLarge) {
    hidden.add(new Hidden(key, count, factors, least, mayBeLarge));
  }

  /** Sums that are told more closely, unless they can be nothing but 0. */
  List<String> narrowerThan(int width) {
    Simplex simplex = simplex();
    List<String> found = new ArrayList<>();
    for (Hidden one : hidden) {
      boolean bounded = one.isNarrowerThan(width) && ask(simplex, one, 1) && ask(simplex, one, -1);
      if (bounded && one.isNarrowerThan(width) && !one.isHarmless(width)) {
        found.add(one.toString());
      }
    }
    return found;
  }

  /** Whether there is a bound on this side. Each solution is one for all counts. */
  private boolean ask(Simplex simplex, Hidden one, int sign) {
    Optional<double[]> solution =
        simplex.highest(Arrays.stream(one.factors).map(factor -> sign * factor).toArray());
    solution.map(all -> Arrays.copyOf(all, unknowns)).ifPresent(this::reckonWith);
    return solution.isPresent();
  }

  /** Believes no solution that it has not tried: a range is never wider than it may be. */
  private void reckonWith(double[] solution) {
    boolean people = Arrays.stream(solution).allMatch(number -> number > -TINY);
    for (double[] equation : known) {
      people &= Math.abs(sum(equation, solution) - equation[unknowns]) < TINY;
    }
    people &= hidden.stream().allMatch(one -> sum(one.factors, solution) > one.least - TINY);
    if (!people) {
      throw new IllegalStateException("not a solution");
    }
    hidden.forEach(one -> one.reckonWith(solution));
  }

  private static double sum(double[] factors, double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> factors[i] * values[i]).sum();
  }

  /** What is known to be 1 or more has a further unknown: what it is beyond that. */
  private Simplex simplex() {
    List<Hidden> some = hidden.stream().filter(one -> one.least > 0).toList();
    int columns = unknowns + some.size();
    List<double[]> equations = new ArrayList<>();
    for (double[] equation : known) {
      double[] wider = Arrays.copyOf(equation, columns + 1);
      wider[unknowns] = 0;
      wider[columns] = equation[unknowns];
      equations.add(wider);
    }
    for (int i = 0; i < some.size(); i++) {
      double[] equation = Arrays.copyOf(some.get(i).factors, columns + 1);
      equation[unknowns + i] = -1;
      equation[columns] = some.get(i).least;
      equations.add(equation);
    }
    return new Simplex(columns, equations);
  }
}
