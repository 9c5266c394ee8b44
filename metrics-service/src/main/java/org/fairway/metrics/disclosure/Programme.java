package org.fairway.metrics.disclosure;

import java.util.HashMap;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Freedom of counts that are in three sums or more, by linear programming: how far a count can move
 * from the truth while all sums go on to hold.
 *
 * <p>Every solution is a table that the reader must reckon with, for all counts at once, so that
 * few programmes need to be solved. Moves are looked at up to {@value #FAR} only, which can make
 * the freedom look smaller than it is, never larger.
 */
final class Programme implements Freedom {

  private static final long FAR = 100_000;
  private static final double NEARLY = 1e-6;

  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Map<Integer, Variable> moves = new HashMap<>();
  private final Map<Integer, Double> most = new HashMap<>();
  private final Map<Integer, Double> least = new HashMap<>();

  Programme(Grid grid, Sight sight, Island island) {
    for (int cell : island.cells()) {
      long above = Math.min(FAR, sight.high(cell) - grid.counts[cell]);
      long below = Math.min(FAR, grid.counts[cell] - sight.low(cell));
      Variable move = model.newVariable("c" + cell).lower(-below).upper(above);
      moves.put(cell, move);
      most.put(cell, 0.0);
      least.put(cell, 0.0);
    }
    for (int sum : island.sums()) {
      Expression balance = model.newExpression("s" + sum).level(0);
      for (int cell : grid.sums[sum]) {
        if (moves.containsKey(cell)) {
          balance.set(moves.get(cell), grid.sign(sum, cell));
        }
      }
    }
  }

  @Override
  public long more(int cell, long enough) {
    if (most.get(cell) < enough) {
      push(cell, 1);
    }
    return (long) Math.floor(most.get(cell) + NEARLY);
  }

  @Override
  public long less(int cell, long enough) {
    if (-least.get(cell) < enough) {
      push(cell, -1);
    }
    return (long) Math.floor(NEARLY - least.get(cell));
  }

  private void push(int cell, int direction) {
    Variable move = moves.get(cell);
    move.weight(direction);
    Optimisation.Result found = model.maximise();
    move.weight(null);
    if (!found.getState().isFeasible()) {
      return;
    }
    moves.forEach(
        (other, variable) -> {
          double value = found.doubleValue(model.indexOf(variable));
          most.merge(other, value, Math::max);
          least.merge(other, value, Math::min);
        });
  }
}
