package org.fairway.metrics.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.fact.FactSet;

/**
 * Whether a mean or median of pay may leave the organisation. An average is no count: it tells of
 * single people when it is made of few. So the groups must be known to be as large as those of a
 * survey figure; the people who did not say too, for their mean is what is left of the sum of pay
 * when another pay gap divides the same people otherwise. Where nobody is counted as such they are
 * those whom another cut counts beyond the two groups.
 */
final class PaySizes {

  /** When no headcount tells how many people a mean is of. */
  static final String NOT_KNOWN =
      "pay of groups whose size is not known; headcounts of the groups are needed beside it";

  private static final String BONUS = "BONUS_";

  /** The first that is given for both groups; those on full pay first, all staff last. */
  private static final List<String> PAID =
      List.of("PAY_RATE_HEADCOUNT", "PAY_QUARTER_HEADCOUNT", "BONUS_RELEVANT", "HEADCOUNT");

  private static final List<String> REWARDED = List.of("BONUS_RECEIVED");

  /** By which pay gaps divide people. */
  private static final List<String> CUTS = List.of("ethnicGroup", "disability", "sex");

  private PaySizes() {}

  /** Why it may not; empty when it may. */
  static Optional<String> fault(
      IndicatorDefinition definition, Edition edition, FactSet facts, Policy policy) {
    Map<String, Long> sizes = of(definition, edition, facts);
    if (sizes.isEmpty()) {
      return Optional.of(NOT_KNOWN);
    }
    int least = policy.minimumRespondents();
    long unknown = sizes.get(Edition.UNKNOWN);
    boolean few =
        sizes.get(edition.focus()) < least
            || sizes.get(edition.reference()) < least
            || (unknown > 0 && unknown < least);
    return few ? Optional.of("pay of fewer than " + least + " people") : Optional.empty();
  }

  /** How many people of each group, and of those who did not say; empty when it is not known. */
  static Map<String, Long> of(IndicatorDefinition definition, Edition edition, FactSet facts) {
    List<String> measures = definition.numerator().startsWith(BONUS) ? REWARDED : PAID;
    for (String measure : measures) {
      Optional<Long> focus = size(measure, edition, edition.focus(), facts);
      Optional<Long> reference = size(measure, edition, edition.reference(), facts);
      if (focus.isPresent() && reference.isPresent()) {
        long unknown =
            size(measure, edition, Edition.UNKNOWN, facts)
                .orElseGet(() -> most(measure, facts) - focus.get() - reference.get());
        return Map.of(
            edition.focus(),
            focus.get(),
            edition.reference(),
            reference.get(),
            Edition.UNKNOWN,
            unknown);
      }
    }
    return Map.of();
  }

  /** The greatest number of people that any cut tells: whoever is not named is in it. */
  private static long most(String measure, FactSet facts) {
    return CUTS.stream().mapToLong(cut -> sum(measure, cut, facts)).max().orElse(0);
  }

  private static long sum(String measure, String cut, FactSet facts) {
    return facts.values(measure, cut, Set.of()).stream()
        .flatMap(group -> facts.count(measure, Map.of(cut, group)).count().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  private static Optional<Long> size(String measure, Edition edition, String group, FactSet facts) {
    return facts.count(measure, Map.of(edition.dimension(), group)).count();
  }
}
