package org.fairway.metrics.funnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The simplex method over unknowns that are 0 or more and obey some equations. Many questions are
 * asked of the same equations: each begins where the last one ended, which is what makes it quick.
 */
final class Simplex {

  private static final double TINY = 1e-7;

  /** What errors of rounding leave of a difference of equals. */
  private static final double NOTHING = 1e-10;

  private static final int STALLED = 40;
  private static final int NONE = -1;

  private final int columns;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Integer> basis = new ArrayList<>();
  private final List<double[]> equations = new ArrayList<>();
  private double[] gain;
  private int pivots;

  /**
   * @param given factors of the unknowns and, last, what they add up to: 0 or more
   * @throws IllegalStateException when nothing obeys them
   */
  Simplex(int columns, List<double[]> given) {
    this.columns = columns;
    this.gain = new double[columns + 1];
    for (double[] equation : given) {
      equations.add(equation);
      rows.add(equation.clone());
      basis.add(NONE);
      add(gain, equation, 1);
    }
    if (!climb() || gain[columns] > 1e-6) {
      throw new IllegalStateException("contradicts itself");
    }
    dropWhatFollows();
  }

  /** Values with the highest sum of the first unknowns; empty when there is no bound. */
  Optional<double[]> highest(double[] factors) {
    int before;
    do {
      price(Arrays.copyOf(factors, columns + 1));
      before = pivots;
      if (!climb()) {
        return Optional.empty();
      }
      anew();
    } while (pivots > before);
    return Optional.of(values());
  }

  private void price(double[] factors) {
    gain = factors.clone();
    for (int row = 0; row < rows.size(); row++) {
      add(gain, rows.get(row), -factors[basis.get(row)]);
    }
  }

  /** Solves the equations themselves for the unknowns that are left: errors do not grow. */
  private void anew() {
    List<Integer> solved = List.copyOf(basis);
    int pivotsMade = pivots;
    rows.clear();
    equations.forEach(equation -> rows.add(equation.clone()));
    Collections.fill(basis, NONE);
    for (int column : solved) {
      pivot(largest(column), column);
    }
    pivots = pivotsMade;
  }

  /** The row without an unknown of its own that holds most of one. */
  private int largest(int column) {
    return IntStream.range(0, rows.size())
        .filter(row -> basis.get(row) == NONE)
        .boxed()
        .max(Comparator.comparing(row -> Math.abs(rows.get(row)[column])))
        .orElseThrow();
  }

  private double[] values() {
    double[] values = new double[columns];
    for (int row = 0; row < rows.size(); row++) {
      values[basis.get(row)] = rows.get(row)[columns];
    }
    return values;
  }

  /** Whether the top was reached. */
  private boolean climb() {
    int stalled = 0;
    while (true) {
      int column = entering(stalled > STALLED);
      if (column == NONE) {
        return true;
      }
      int row = leaving(column);
      if (row == NONE) {
        return false;
      }
      stalled = rows.get(row)[columns] > TINY ? 0 : stalled + 1;
      pivot(row, column);
    }
  }

  /** The steepest, or the first, which never goes round in circles. */
  private int entering(boolean first) {
    int best = NONE;
    for (int column = 0; column < columns; column++) {
      if (gain[column] > (best == NONE ? TINY : gain[best])) {
        best = column;
        if (first) {
          return best;
        }
      }
    }
    return best;
  }

  private int leaving(int column) {
    int best = NONE;
    double least = Double.POSITIVE_INFINITY;
    for (int row = 0; row < rows.size(); row++) {
      double factor = rows.get(row)[column];
      if (factor > TINY) {
        double ratio = rows.get(row)[columns] / factor;
        boolean same = Math.abs(ratio - least) < TINY;
        if (same ? basis.get(row) < basis.get(best) : ratio < least) {
          best = row;
          least = ratio;
        }
      }
    }
    return best;
  }

  private void pivot(int row, int column) {
    double[] chosen = rows.get(row);
    double by = chosen[column];
    for (int i = 0; i <= columns; i++) {
      chosen[i] = Math.abs(chosen[i]) < TINY ? 0 : chosen[i] / by;
    }
    for (double[] other : rows) {
      if (other != chosen) {
        add(other, chosen, -other[column]);
      }
    }
    add(gain, chosen, -gain[column]);
    basis.set(row, column);
    pivots++;
  }

  private static void add(double[] to, double[] row, double times) {
    if (times != 0) {
      for (int i = 0; i < to.length; i++) {
        double sum = to[i] + times * row[i];
        to[i] = Math.abs(sum) < NOTHING ? 0 : sum;
      }
    }
  }

  /** Equations that are left without an unknown of their own say nothing more. */
  private void dropWhatFollows() {
    for (int row = rows.size() - 1; row >= 0; row--) {
      if (basis.get(row) == NONE) {
        double[] factors = rows.get(row);
        int column =
            IntStream.range(0, columns)
                .filter(i -> Math.abs(factors[i]) > 1e-6)
                .findFirst()
                .orElse(NONE);
        if (column == NONE) {
          rows.remove(row);
          basis.remove(row);
          equations.remove(row);
        } else {
          pivot(row, column);
        }
      }
    }
  }
}
