package org.fairway.metrics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * A reader with time: writes down what is shown as equations over what is not, and finds the lowest
 * and highest value of each hidden count by the simplex method of another library than the one
 * under test, knowing nothing of how the hidden counts were chosen.
 */
public final class TableAttacker {

  /** Lowest and highest value of a count; the highest may be beyond any bound. */
  record Range(double low, double high) {
    boolean isNarrowerThan(double width) {
      return high - low < width - 1e-6;
    }

    boolean isNothing() {
      return high < 1e-6;
    }
  }

  private final LinkedTables tables;
  private final List<String> unknown;
  private final Map<String, double[]> boxes = new LinkedHashMap<>();
  private final SimplexSolver solver = new SimplexSolver();

  /**
   * @param unknown counts that are not shown
   * @param knowsZeros whether the reader knows that zeros are shown, so that what is hidden by
   *     itself is 1 or more
   */
  public TableAttacker(LinkedTables tables, Set<String> unknown, boolean knowsZeros) {
    this.tables = tables;
    this.unknown =
        tables.cells().keySet().stream()
            .filter(key -> unknown.contains(key) || tables.cells().get(key).role() == Role.SLACK)
            .toList();
    for (String key : this.unknown) {
      boolean alone = tables.together().stream().noneMatch(keys -> keys.contains(key));
      boolean cell = tables.cells().get(key).role() == Role.CELL;
      boolean some = knowsZeros && alone && cell && !tables.hidden().contains(key);
      boxes.put(key, new double[] {some ? 1 : 0, Double.POSITIVE_INFINITY});
    }
  }

  private TableAttacker(LinkedTables tables, Map<String, double[]> boxes) {
    this.tables = tables;
    this.unknown = List.copyOf(boxes.keySet());
    this.boxes.putAll(boxes);
  }

  /** A reader of rounded counts: each is within 2 of what is printed. */
  static TableAttacker ofRounded(LinkedTables tables, Protection protection, Policy policy) {
    Map<String, double[]> boxes = new LinkedHashMap<>();
    tables
        .cells()
        .forEach(
            (key, cell) -> {
              double printed = policy.printed(cell.count());
              boolean shown = protection.shows(key);
              boxes.put(
                  key,
                  shown
                      ? new double[] {Math.max(0, printed - 2), printed + 2}
                      : new double[] {0, Double.POSITIVE_INFINITY});
            });
    return new TableAttacker(tables, boxes);
  }

  /** Hidden counts whose range is narrower than a width, unless they can be nothing but 0. */
  public List<String> found(int width) {
    List<String> found = new ArrayList<>();
    for (String key : unknown) {
      if (tables.cells().get(key).role() != Role.SLACK) {
        Range range = range(key);
        boolean unseen = tables.cells().get(key).role() == Role.UNSEEN;
        boolean harmless = range.isNothing() || (unseen && range.low() >= width - 1e-6);
        if (range.isNarrowerThan(width) && !harmless) {
          found.add(key + " = " + tables.cells().get(key).count() + " in " + range);
        }
      }
    }
    return found;
  }

  Range range(String key) {
    return new Range(
        bound(key, GoalType.MINIMIZE, boxes.get(key)[0]),
        bound(key, GoalType.MAXIMIZE, Double.POSITIVE_INFINITY));
  }

  private double bound(String key, GoalType goal, double otherwise) {
    double[] objective = new double[unknown.size()];
    objective[unknown.indexOf(key)] = 1;
    List<LinearConstraint> constraints = constraints();
    if (constraints.isEmpty()) {
      return goal == GoalType.MINIMIZE ? boxes.get(key)[0] : boxes.get(key)[1];
    }
    try {
      return solver
          .optimize(
              new LinearObjectiveFunction(objective, 0),
              new LinearConstraintSet(constraints),
              goal,
              new NonNegativeConstraint(true))
          .getValue();
    } catch (MathIllegalStateException unbounded) {
      return otherwise;
    }
  }

  private List<LinearConstraint> constraints() {
    List<LinearConstraint> all = new ArrayList<>();
    for (LinkedTables.Sum sum : tables.sums()) {
      double[] factors = new double[unknown.size()];
      double rest = 0;
      for (String key : sum.keys().toList()) {
        int sign = sum.totals().contains(key) ? -1 : 1;
        if (unknown.contains(key)) {
          factors[unknown.indexOf(key)] = sign;
        } else {
          rest -= sign * tables.cells().get(key).count();
        }
      }
      if (Arrays.stream(factors).anyMatch(factor -> factor != 0)) {
        all.add(new LinearConstraint(factors, Relationship.EQ, rest));
      }
    }
    boxes.forEach((key, box) -> all.addAll(box(unknown.indexOf(key), box)));
    return all;
  }

  private List<LinearConstraint> box(int at, double[] box) {
    double[] factors = new double[unknown.size()];
    factors[at] = 1;
    List<LinearConstraint> all = new ArrayList<>();
    if (box[0] > 0) {
      all.add(new LinearConstraint(factors, Relationship.GEQ, box[0]));
    }
    if (Double.isFinite(box[1])) {
      all.add(new LinearConstraint(factors, Relationship.LEQ, box[1]));
    }
    return all;
  }
}
