package org.fairway.metrics.disclosure;

import java.util.Arrays;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * Freedom of moves that are in three sums or more, by linear programming: how far a count can move
 * from the truth while all sums go on to hold.
 *
 * <p>Every solution is a table that the reader must reckon with, for all counts at once, so that
 * few programmes need to be solved. Only tables of whole numbers count, which is checked without
 * rounding errors: the freedom found may be smaller than it is, never larger. The optimum of a
 * programme, rounded up, is what it is at most.
 */
final class Programme implements Freedom {

  /** Fractions that are looked at: halves, thirds and so on. */
  private static final int PARTS = 6;

  /** By which optimum and whole number may differ for nothing but rounding. */
  private static final double ROUNDING = 1e-6;

  /** How much further than needed is pushed, for what whole numbers lose against fractions. */
  private static final int FURTHER = 4;

  /** Operations of a programme that take as long as a step on the way through a network. */
  private static final int STEP = 32;

  private final Moves moves;
  private final Effort effort;

  /** By how much each count may be less and more, by itself. */
  private final long[] below;

  private final long[] above;
  private final double[][] balances;
  private final double[] rests;
  private final long[] most;
  private final long[] least;

  /** By how much each count is more and less at most, by the optima that were found. */
  private final long[] up;

  private final long[] down;

  Programme(Moves moves, Effort effort) {
    this.moves = moves;
    this.effort = effort;
    below = moves.below;
    above = moves.above;
    most = new long[moves.size()];
    least = new long[moves.size()];
    up = above.clone();
    down = below.clone();
    balances = new double[moves.sums.length][moves.size()];
    for (int sum = 0; sum < balances.length; sum++) {
      for (int at = 0; at < moves.sums[sum].length; at++) {
        balances[sum][moves.sums[sum][at]] = moves.factors[sum][at];
      }
    }
    rests = Arrays.stream(balances).mapToDouble(this::rest).toArray();
  }

  private double rest(double[] balance) {
    double rest = 0;
    for (int i = 0; i < balance.length; i++) {
      rest += balance[i] * below[i];
    }
    return rest;
  }

  @Override
  public long far(int move, int way, long enough) {
    return way == MORE ? more(move, enough) : less(move, enough);
  }

  private long more(int move, long enough) {
    long room = Math.min(enough, above[move]);
    if (most[move] < room) {
      push(move, -1, below[move] + Math.min(above[move], FURTHER * room));
    }
    return Math.min(room, most[move]);
  }

  private long less(int move, long enough) {
    long room = Math.min(enough, below[move]);
    if (-least[move] < room) {
      push(move, 1, below[move]);
    }
    return Math.min(room, -least[move]);
  }

  @Override
  public long farAtMost(int move, int way, long enough) {
    long[] furthest = way == MORE ? up : down;
    return Math.max(far(move, way, enough), Math.min(enough, furthest[move]));
  }

  /**
   * Pushes one count as far as it goes. The programme is about the distance of each count from its
   * lowest value, which is 0 or more.
   */
  private void push(int column, int weight, long limit) {
    effort.spend((long) balances.length * balances.length * moves.size() / STEP);
    if (effort.isSpent()) {
      return;
    }
    double[] weights = new double[moves.size()];
    weights[column] = weight;
    LinearSolver.Builder programme = LinearSolver.newBuilder(weights).lower(0);
    for (int i = 0; i < balances.length; i++) {
      programme.equality(rests[i], balances[i]);
    }
    for (int i = 0; i < below.length; i++) {
      if (i == column || above[i] < Sight.WIDE / 2) {
        double[] one = new double[below.length];
        one[i] = 1;
        programme.inequality((double) (i == column ? limit : below[i] + above[i]), one);
      }
    }
    Optimisation.Result found = programme.solve();
    if (found.getState().isOptimal()) {
      bound(column, weight, found.doubleValue(column), limit);
    }
    if (found.getState().isFeasible()) {
      for (int times = 1; times <= PARTS; times++) {
        long[] moves = new long[below.length];
        int by = times;
        Arrays.setAll(moves, i -> Math.round(by * (found.doubleValue(i) - below[i])));
        if (remember(moves)) {
          return;
        }
      }
    }
  }

  /** What ends at the limit of the programme may go further. */
  private void bound(int column, int weight, double optimum, long limit) {
    if (weight > 0 || optimum < limit - ROUNDING) {
      long[] furthest = weight > 0 ? down : up;
      double by = weight * (below[column] - optimum);
      furthest[column] = Math.min(furthest[column], (long) Math.ceil(by - ROUNDING));
    }
  }

  /** A table of fractions still points in a direction, in which there may be whole ones. */
  private boolean remember(long[] direction) {
    long common = 0;
    for (long move : direction) {
      common = gcd(common, move);
    }
    if (common == 0 || !balances(direction)) {
      return false;
    }
    long steps = Long.MAX_VALUE;
    for (int i = 0; i < direction.length; i++) {
      long step = direction[i] / common;
      if (step != 0) {
        steps = Math.min(steps, step > 0 ? above[i] / step : below[i] / -step);
      }
    }
    for (int i = 0; i < direction.length; i++) {
      most[i] = Math.max(most[i], direction[i] / common * steps);
      least[i] = Math.min(least[i], direction[i] / common * steps);
    }
    return steps > 0;
  }

  private static long gcd(long one, long other) {
    return other == 0 ? Math.abs(one) : gcd(other, one % other);
  }

  private boolean balances(long[] moves) {
    for (double[] balance : balances) {
      long sum = 0;
      for (int i = 0; i < moves.length; i++) {
        sum += Math.round(balance[i]) * moves[i];
      }
      if (sum != 0) {
        return false;
      }
    }
    return true;
  }
}
