package org.fairway.pathway.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairway.pathway.programme.PathwayType;

/**
 * A rule of the book: for which pathways it is, when it is asked, and by which date its version is
 * chosen.
 *
 * @param title what it asks, in a line
 * @param basis the date by which the version is chosen: of the start, of today, of the funds
 * @param when the rule is in an answer only where this holds; null where it always is
 * @param versions oldest first
 */
public record BookRule(
    String id,
    String title,
    Set<PathwayType> pathways,
    Stage stage,
    Fact basis,
    Condition when,
    List<BookVersion> versions,
    Rule<Facts> rule) {

  /** Only where a fact is known to have a value; another rule asks for the fact itself. */
  public record Condition(Fact fact, String is) {
    boolean holds(Facts facts) {
      return facts.is(fact, is);
    }
  }

  /**
   * Applies the version of the date that decides. Empty where the rule is not in force on that
   * date, or its condition does not hold; UNKNOWN while that date is not known.
   */
  public Optional<RuleResult> evaluate(Facts facts) {
    if (when != null && !when.holds(facts)) {
      return Optional.empty();
    }
    if (!facts.has(basis)) {
      return Optional.of(undated());
    }
    return rule.on(facts.date(basis)).map(version -> rule.apply(version, facts));
  }

  /** Applies one version, whatever the date: to see again what was decided. */
  public Optional<RuleResult> again(LocalDate version, Facts facts) {
    return rule.version(version).map(held -> rule.apply(held, facts));
  }

  private RuleResult undated() {
    return new RuleResult(
        id,
        null,
        null,
        java.util.Map.of(basis.field(), "unknown"),
        Verdict.UNKNOWN,
        "Not known: " + basis.label() + ". The version of the rule is chosen by it.",
        List.of(basis.pointer()));
  }
}
