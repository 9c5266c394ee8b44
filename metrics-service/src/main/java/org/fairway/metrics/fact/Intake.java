package org.fairway.metrics.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fairway.metrics.reference.DimensionBook;
import org.fairway.metrics.reference.Measure;
import org.fairway.metrics.reference.Measures;

/**
 * Files facts under the measure that they are really of, before they are checked.
 *
 * <ul>
 *   <li>Bank workers are no part of the standards for substantive staff: headcount of employment
 *       BANK is filed as BANK_HEADCOUNT, and so on. That staff is substantive is what a measure
 *       without that word means.
 *   <li>Returns that give entries into a process as a mean of two years give halves. A sheet with a
 *       half person of such a measure gives means of it throughout.
 *   <li>Of a sheet that tells staff by cluster, doctors by grade are clusters too ({@link
 *       Clusters}).
 *   <li>Who is counted by a measure of some people alone is one of them: senior medical managers
 *       are consultants.
 * </ul>
 */
final class Intake {

  private static final String EMPLOYMENT = "employment";
  static final String AVERAGE = "_TWO_YEAR_AVERAGE";
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final String QUARTER = "payQuarter";
  private static final Pattern NUMBERED = Pattern.compile("(Q|QUARTILE_?|QUARTER_?)?[1-4]");

  private final List<RawFact> facts;
  private final List<Warning> warnings = new ArrayList<>();

  Intake(List<RawFact> sent) {
    Set<String> averaged = new TreeSet<>();
    sent.stream().filter(Intake::isHalf).forEach(fact -> averaged.add(fact.measure()));
    averaged.forEach(this::tell);
    Clusters clusters = new Clusters(sent.stream().map(fact -> file(fact, averaged)).toList());
    this.facts = clusters.facts();
    warnings.addAll(clusters.warnings());
    quartersByNumber(sent);
  }

  /** Most number them from the lowest paid on, some from the highest. */
  private void quartersByNumber(List<RawFact> sent) {
    Set<String> numbered = new TreeSet<>();
    for (RawFact fact : sent) {
      String quarter = fact.dimensions() == null ? null : fact.dimensions().get(QUARTER);
      if (quarter != null
          && fact.measure() != null
          && NUMBERED.matcher(DimensionBook.spelling(quarter)).matches()) {
        numbered.add(fact.measure());
      }
    }
    for (String measure : numbered) {
      String detail = measure + " has quarters by number: 1 is taken as LOWER, 4 as UPPER";
      warnings.add(new Warning("taken-as-lowest", detail));
    }
  }

  List<RawFact> facts() {
    return facts;
  }

  List<Warning> warnings() {
    return warnings;
  }

  private void tell(String measure) {
    String detail = measure + " holds halves of people: taken as a mean of this year and the last";
    warnings.add(new Warning("taken-as-average", detail));
  }

  private static boolean isHalf(RawFact fact) {
    return fact.count() != null
        && fact.count().signum() > 0
        && fact.count().stripTrailingZeros().scale() > 0
        && fact.count().multiply(TWO).stripTrailingZeros().scale() <= 0
        && Measures.find(fact.measure() + AVERAGE).isPresent();
  }

  private static RawFact file(RawFact fact, Set<String> averaged) {
    RawFact filed = within(bank(fact));
    return averaged.contains(fact.measure())
        ? filed.as(filed.measure() + AVERAGE, filed.dimensions())
        : filed;
  }

  /** Adds what is so of all who are counted; what contradicts it is left for the check. */
  private static RawFact within(RawFact fact) {
    Map<String, String> always =
        Optional.ofNullable(fact.measure())
            .flatMap(Measures::find)
            .map(Measure::within)
            .orElse(Map.of());
    if (always.isEmpty()) {
      return fact;
    }
    Map<String, String> where = new TreeMap<>(always);
    where.putAll(fact.dimensions() == null ? Map.of() : fact.dimensions());
    return fact.as(fact.measure(), where);
  }

  private static RawFact bank(RawFact fact) {
    Optional<Measure> measure = Optional.ofNullable(fact.measure()).flatMap(Measures::find);
    String given = fact.dimensions() == null ? null : fact.dimensions().get(EMPLOYMENT);
    Optional<String> employment =
        Optional.ofNullable(given).flatMap(value -> DimensionBook.value(EMPLOYMENT, value));
    if (measure.flatMap(Measure::bank).isEmpty() || employment.isEmpty()) {
      return fact;
    }
    Map<String, String> where = new TreeMap<>(fact.dimensions());
    where.remove(EMPLOYMENT);
    boolean isBank = employment.get().equals("BANK");
    return fact.as(isBank ? measure.get().bank().orElseThrow() : fact.measure(), where);
  }
}
