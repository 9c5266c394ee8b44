package org.fairway.pathway.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * The results of a set of rules on one date.
 *
 * @param on the date whose versions were applied
 * @param verdict FAIL when a rule failed, else UNKNOWN when one is unknown, else PASS
 */
public record Assessment(LocalDate on, Verdict verdict, List<RuleResult> rules) {

  /** These results on that date; all of them: a caseworker needs all the reasons at once. */
  public static Assessment of(List<RuleResult> results, LocalDate on) {
    return new Assessment(
        on, Verdict.of(results.stream().map(RuleResult::verdict).toList()), results);
  }
}
