package org.fairway.metrics.fact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.reference.StaffSurvey;

/**
 * Files survey facts that are named by the question's number under the measure behind it: the
 * number is another in other years, the measure is not.
 */
final class SurveyNames {

  private SurveyNames() {}

  /** The same facts in the same places. */
  static List<RawFact> filed(List<RawFact> sent, Period period) {
    return sent.stream()
        .map(
            fact ->
                measure(fact, period).map(name -> fact.as(name, fact.dimensions())).orElse(fact))
        .toList();
  }

  /** What was filed under another name. */
  static List<Warning> warnings(List<RawFact> sent, Period period) {
    Set<Warning> warnings = new LinkedHashSet<>();
    for (RawFact fact : sent) {
      measure(fact, period)
          .map(name -> words(fact, name, period))
          .map(detail -> new Warning("taken-as-measure", detail))
          .ifPresent(warnings::add);
    }
    return List.copyOf(warnings);
  }

  private static String words(RawFact fact, String name, Period period) {
    return "%s: in the survey of %d that is %s".formatted(fact.measure(), period.startYear(), name);
  }

  private static Optional<String> measure(RawFact fact, Period period) {
    return Optional.ofNullable(fact.measure())
        .flatMap(name -> StaffSurvey.measure(name, period.startYear()));
  }
}
