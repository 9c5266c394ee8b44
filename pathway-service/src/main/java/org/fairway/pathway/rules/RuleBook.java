package org.fairway.pathway.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fairway.pathway.programme.PathwayType;

/** All rules, in the order in which they are read. Immutable. */
public final class RuleBook {
  private final List<BookRule> rules;

  /**
   * A book of these rules.
   *
   * @throws IllegalArgumentException when two of them have one id
   */
  RuleBook(List<BookRule> rules) {
    Set<String> ids = new HashSet<>();
    for (BookRule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("Two rules are called " + rule.id() + ".");
      }
    }
    this.rules = List.copyOf(rules);
  }

  /** The rules that come with the service, read once. */
  public static RuleBook standard() {
    return Standard.BOOK;
  }

  public List<BookRule> rules() {
    return rules;
  }

  public List<BookRule> of(PathwayType type) {
    return rules.stream().filter(rule -> rule.pathways().contains(type)).toList();
  }

  public Optional<BookRule> find(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** Every rule that is asked for, also after one failed: all the reasons at once. */
  public Assessment evaluate(Question question) {
    Facts facts = question.facts().with(Fact.ON, question.on());
    List<RuleResult> results =
        of(question.pathway()).stream()
            .filter(question::asksFor)
            .map(rule -> rule.evaluate(facts).orElse(null))
            .filter(Objects::nonNull)
            .toList();
    return Assessment.of(results, question.on());
  }

  /**
   * What a version of a rule says about these facts, whichever version holds now. Empty where there
   * is no such rule or version.
   */
  public Optional<RuleResult> again(String rule, LocalDate version, LocalDate on, Facts facts) {
    return find(rule).flatMap(held -> held.again(version, facts.with(Fact.ON, on)));
  }

  private static final class Standard {
    private static final RuleBook BOOK = new RuleBook(RuleFiles.load());
  }
}
