package org.fairway.metrics.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairway.metrics.reference.Measure;
import org.fairway.metrics.reference.Measures;

/** Things a data team should look at, though they stop nothing. */
final class Oddities {

  private static final BigDecimal SMALL = BigDecimal.valueOf(5);
  private static final double UNKNOWN_SHARE = 0.10;

  private Oddities() {}

  static List<Warning> of(List<Fact> facts) {
    List<Warning> warnings = new ArrayList<>();
    long small = facts.stream().filter(Oddities::isSmall).count();
    if (small > 0) {
      warnings.add(
          new Warning("small-counts", small + " facts count fewer than " + SMALL + " people"));
    }
    long unasked = facts.stream().filter(Oddities::isOfUnknownBase).count();
    if (unasked > 0) {
      warnings.add(
          new Warning(
              "respondents-missing",
              unasked
                  + " survey figures do not say how many answered: no interval, and not shown"
                  + " beyond the organisation"));
    }
    Fractions.in(facts.stream().map(Fact::percent).filter(Objects::nonNull).toList())
        .ifPresent(warnings::add);
    for (String dimension : List.of("ethnicGroup", "ethnicCode", "disability")) {
      unknownShare(facts, dimension, warnings);
    }
    return warnings;
  }

  private static boolean isOfUnknownBase(Fact fact) {
    boolean score =
        Measures.find(fact.measure())
            .filter(measure -> measure.kind() == Measure.Kind.SCORE)
            .isPresent();
    return (score || fact.percent() != null) && fact.respondents() == null;
  }

  private static boolean isSmall(Fact fact) {
    return fact.count() != null && fact.count().signum() > 0 && fact.count().compareTo(SMALL) < 0;
  }

  private static void unknownShare(List<Fact> facts, String dimension, List<Warning> warnings) {
    Map<String, double[]> byMeasure = new HashMap<>();
    for (Fact fact : facts) {
      String value = fact.dimensions().get(dimension);
      if (fact.count() != null && value != null) {
        double[] sums = byMeasure.computeIfAbsent(fact.measure(), any -> new double[2]);
        sums[0] += fact.count().doubleValue();
        sums[1] += isUnknown(value) ? fact.count().doubleValue() : 0;
      }
    }
    // Beside a total those of no group that was told are people too.
    facts.stream()
        .filter(fact -> fact.count() != null && fact.dimensions().isEmpty())
        .forEach(
            total ->
                byMeasure.computeIfPresent(
                    total.measure(),
                    (measure, sums) ->
                        new double[] {Math.max(sums[0], total.count().doubleValue()), sums[1]}));
    byMeasure.forEach(
        (measure, sums) -> {
          if (sums[1] > sums[0] * UNKNOWN_SHARE) {
            warnings.add(
                new Warning(
                    "unknown-share",
                    "%s: %.1f %% of people have an unknown %s"
                        .formatted(measure, 100 * sums[1] / sums[0], dimension)));
          }
        });
  }

  private static boolean isUnknown(String value) {
    return value.equals("UNKNOWN") || value.equals("Z") || value.equals("99");
  }
}
