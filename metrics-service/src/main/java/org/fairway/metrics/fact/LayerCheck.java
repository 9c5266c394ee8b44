package org.fairway.metrics.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.metrics.reference.Measure;
import org.fairway.metrics.reference.Measures;

/**
 * Checks that the layers of each measure tell one story.
 *
 * <ul>
 *   <li>Groups given beside a total they belong to must sum to it. Some parts are published alone,
 *       such as the members of a board who vote, applicants without those from abroad, or BME staff
 *       beside all staff: one of them without the other may not exceed the total.
 *   <li>Two layers that split the same people differently must agree on every group they share; for
 *       headcount that is refused ("two different headcounts"), for other measures it is a warning,
 *       because returns by ethnicity and by disability are often drawn on different days. A layer
 *       that leaves out the unknown tells no total, and is then not compared.
 * </ul>
 */
final class LayerCheck {

  private static final Set<String> WITH_UNKNOWN =
      Set.of("ethnicCode", "ethnicCategory", "ethnicGroup", "disability");

  private final FactSet facts;
  private final Set<Flaw> flaws = new LinkedHashSet<>();
  private final Set<Warning> warnings = new LinkedHashSet<>();

  LayerCheck(FactSet facts) {
    this.facts = facts;
  }

  void run() {
    for (String name : facts.measures()) {
      Measure.Kind kind = Measures.find(name).orElseThrow().kind();
      if (kind == Measure.Kind.COUNT || kind == Measure.Kind.DECIMAL) {
        List<Layer> layers = facts.layers(name);
        for (int i = 0; i < layers.size(); i++) {
          for (int j = i + 1; j < layers.size(); j++) {
            compare(layers.get(i), layers.get(j));
          }
        }
      }
    }
  }

  private void compare(Layer one, Layer other) {
    if (one.isFinerThan(other)) {
      sums(one, other);
    } else if (other.isFinerThan(one)) {
      sums(other, one);
    } else {
      crossed(one, other);
    }
  }

  private void sums(Layer fine, Layer coarse) {
    List<String> dimensions = shared(fine, coarse);
    Pivot parts = new Pivot(fine, dimensions);
    Pivot totals = new Pivot(coarse, dimensions);
    boolean some = Parts.mayLack(fine, dimensions);
    totals
        .sums()
        .forEach(
            (key, total) -> {
              BigDecimal sum = parts.sums().get(key);
              int side = sum == null ? 0 : sum.compareTo(total);
              if (some ? side > 0 : side != 0) {
                int at = newest(totals.example(key), parts.example(key));
                flaws.add(
                    new Flaw(
                        "/facts/" + at + "/count",
                        "groups-do-not-sum",
                        words(
                            new Account(fine, dimensions, key),
                            new Account(coarse, dimensions, key))));
              }
            });
    if (Parts.isOfOneGroup(fine, dimensions)) {
      restNotTold(fine, dimensions);
    }
  }

  private void restNotTold(Layer fine, List<String> dimensions) {
    Set<String> names = new TreeSet<>(fine.names());
    names.removeAll(dimensions);
    String detail =
        "%s by %s tells of one group beside the total: the rest is in the total alone"
            .formatted(fine.measure(), String.join(", ", names));
    warnings.add(new Warning("rest-not-told", detail));
  }

  private void crossed(Layer one, Layer other) {
    List<String> dimensions = shared(one, other);
    if (Parts.lacking(one, dimensions) || Parts.lacking(other, dimensions)) {
      return;
    }
    boolean part = Parts.isOfOneGroup(one, dimensions) || Parts.isOfOneGroup(other, dimensions);
    if (part && haveTotal(one, other)) {
      return;
    }
    if (!tellsTotal(one, dimensions) || !tellsTotal(other, dimensions)) {
      return;
    }
    Pivot left = new Pivot(one, dimensions);
    Pivot right = new Pivot(other, dimensions);
    left.sums()
        .forEach(
            (key, sum) -> {
              BigDecimal counter = right.sums().get(key);
              if (counter != null && counter.compareTo(sum) != 0) {
                disagree(
                    newest(left.example(key), right.example(key)),
                    new Account(one, dimensions, key),
                    new Account(other, dimensions, key));
              }
            });
  }

  /** Whether both stand beside a total, which each was held against. */
  private boolean haveTotal(Layer one, Layer other) {
    return facts.layers(one.measure()).stream()
        .anyMatch(total -> one.isFinerThan(total) && other.isFinerThan(total));
  }

  private void disagree(int at, Account one, Account other) {
    String detail = words(one, other);
    if (one.layer().measure().equals("HEADCOUNT")) {
      flaws.add(new Flaw("/facts/" + at + "/count", "headcount-conflict", detail));
    } else {
      warnings.add(new Warning("sums-differ", detail));
    }
  }

  /** Both sides, and where each of them came from. */
  private static String words(Account one, Account other) {
    return "%s: %s %s; %s %s".formatted(one.whom(), one.cut(), one.sum(), other.cut(), other.sum());
  }

  private static boolean tellsTotal(Layer layer, List<String> kept) {
    Set<String> dropped = new TreeSet<>(layer.names());
    dropped.removeAll(kept);
    dropped.retainAll(WITH_UNKNOWN);
    return dropped.stream().allMatch(name -> namesUnknown(layer, name));
  }

  private static boolean namesUnknown(Layer layer, String dimension) {
    return layer.facts().stream()
        .map(fact -> fact.fact().dimensions().get(dimension))
        .anyMatch(value -> "UNKNOWN".equals(value) || "99".equals(value) || "Z".equals(value));
  }

  static List<String> shared(Layer one, Layer other) {
    Set<String> shared = new TreeSet<>(one.covers());
    shared.retainAll(other.covers());
    shared.remove(Layer.POST);
    return new ArrayList<>(shared);
  }

  static int newest(SourcedFact one, SourcedFact other) {
    return one.isNew() ? one.index() : Math.max(other.index(), 0);
  }

  Set<Flaw> flaws() {
    return flaws;
  }

  Set<Warning> warnings() {
    return warnings;
  }
}
