package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairway.metrics.disclosure.LinkedTables;
import org.fairway.metrics.disclosure.TableAttacker;
import org.fairway.metrics.reference.DimensionBook;

/**
 * Reads everything that WRES and WDES show, writes it down as equations over the counts that are
 * hidden, and narrows the range of each until nothing moves any more. It knows the lines that
 * exist, hidden or not, and that both standards count the same people: a cluster's total is that of
 * its posts.
 */
final class Attacker {

  private final Map<String, long[]> ranges = new TreeMap<>();
  private final List<Equation> equations = new ArrayList<>();
  private final Map<String, Long> truth = new HashMap<>();
  private final Set<String> hidden = new TreeSet<>();

  /** A sum of unknowns, all with factor one, and what it comes to: itself an unknown. */
  private record Equation(List<String> parts, String whole) {}

  static Attacker on(List<Answers> shown, List<Answers> secret) {
    Attacker attacker = reader(shown, secret);
    attacker.narrow();
    return attacker;
  }

  /** One who has read and not yet thought. */
  static Attacker reader(List<Answers> shown, List<Answers> secret) {
    Attacker attacker = new Attacker();
    for (int i = 0; i < shown.size(); i++) {
      attacker.read("" + i, shown.get(i).share(), secret.get(i).share());
    }
    attacker.join(secret);
    return attacker;
  }

  /** Hidden counts of any size that linear programming knows too closely. */
  List<String> recoveredByProgramme() {
    LinkedTables.Builder tables = LinkedTables.builder();
    truth.forEach(tables::cell);
    equations.forEach(equation -> tables.sum(equation.whole(), equation.parts()));
    return new TableAttacker(tables.build(), hidden, false).found(5);
  }

  private void read(String standard, Result shown, Result secret) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < secret.lines().size(); i++) {
      String line = standard + ":" + secret.lines().get(i).key();
      lines.add(line);
      cells(line, shown.lines().isEmpty() ? null : shown.lines().get(i), secret.lines().get(i));
    }
    String all = standard + ":ALL";
    cells(all, shown, secret);
    for (String part : List.of("0", "1", "2", "T")) {
      equations.add(new Equation(lines.stream().map(line -> line + part).toList(), all + part));
    }
  }

  private void cells(String line, Result shown, Result secret) {
    List<String> parts = new ArrayList<>();
    for (int group = 0; group < 3; group++) {
      String cell = line + group;
      parts.add(cell);
      truth.put(cell, secret.groups().get(group).numerator());
      know(
          cell,
          shown == null || shown.groups().isEmpty() ? null : shown.groups().get(group).numerator());
    }
    truth.put(line + "T", secret.groups().get(0).denominator());
    know(
        line + "T",
        shown == null || shown.groups().isEmpty() ? null : shown.groups().get(0).denominator());
    equations.add(new Equation(parts, line + "T"));
  }

  private void know(String cell, Long count) {
    if (count == null) {
      hidden.add(cell);
    }
    ranges.put(cell, count == null ? new long[] {0, 1_000_000} : new long[] {count, count});
  }

  /**
   * Totals of clusters are the sums of the totals of their posts; both standards have one
   * workforce.
   */
  private void join(List<Answers> secret) {
    equations.add(new Equation(List.of("0:ALLT"), "1:ALLT"));
    for (Result cluster : secret.get(1).share().lines()) {
      List<String> posts =
          secret.get(0).share().lines().stream()
              .filter(
                  post ->
                      DimensionBook.closure(post.dimensions())
                          .entrySet()
                          .containsAll(cluster.dimensions().entrySet()))
              .map(post -> "0:" + post.key() + "T")
              .toList();
      equations.add(new Equation(posts, "1:" + cluster.key() + "T"));
    }
  }

  private void narrow() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Equation equation : equations) {
        moved |= narrow(equation);
      }
    }
  }

  private boolean narrow(Equation equation) {
    long low = 0;
    long high = 0;
    for (String part : equation.parts()) {
      low += ranges.get(part)[0];
      high += ranges.get(part)[1];
    }
    long[] whole = ranges.get(equation.whole());
    boolean moved = tighten(whole, low, high);
    for (String part : equation.parts()) {
      long[] range = ranges.get(part);
      moved |= tighten(range, whole[0] - (high - range[1]), whole[1] - (low - range[0]));
    }
    return moved;
  }

  private static boolean tighten(long[] range, long low, long high) {
    boolean moved = low > range[0] || high < range[1];
    range[0] = Math.max(range[0], low);
    range[1] = Math.min(range[1], high);
    return moved;
  }

  /** Small counts that are now known more closely than to the threshold. */
  List<String> recovered() {
    return truth.entrySet().stream()
        .filter(cell -> cell.getValue() > 0 && cell.getValue() < 5)
        .filter(cell -> ranges.get(cell.getKey())[1] - ranges.get(cell.getKey())[0] < 5)
        .map(cell -> cell.getKey() + " = " + cell.getValue())
        .toList();
  }
}
