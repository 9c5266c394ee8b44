package org.fairway.pathway.rules;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairway.pathway.programme.PathwayType;

/**
 * What the rules say. Stores nothing and reads no database. Who keeps an answer keeps with it each
 * rule's id and version, and can ask {@link #again} by them: a later version of a rule changes no
 * answer of before.
 *
 * <p>Reads the table when the service starts, which does not start when two versions of a rule hold
 * on one day or a row is wrong.
 */
@Startup
@ApplicationScoped
public class Evaluations {
  private final RuleBook book;

  @Inject
  Evaluations() {
    this(RuleBook.standard());
  }

  Evaluations(RuleBook book) {
    this.book = book;
  }

  /** Asks the rules of a pathway. */
  public Assessment evaluate(Question question) {
    return book.evaluate(question);
  }

  /** Applies the version that was applied before. Empty when there is no such version. */
  public Optional<RuleResult> again(String rule, LocalDate version, LocalDate on, Facts facts) {
    return book.again(rule, version, on, facts);
  }

  /**
   * The rules, in the order of the book.
   *
   * @param pathway only those of it; null for all
   * @param on only those with a version that holds on that day; null for all
   */
  public List<BookRule> rules(PathwayType pathway, LocalDate on) {
    List<BookRule> rules = pathway == null ? book.rules() : book.of(pathway);
    return rules.stream().filter(rule -> on == null || rule.rule().on(on).isPresent()).toList();
  }

  /** What the rules of a pathway look at in some stages, in whichever version. */
  public Set<Fact> asked(PathwayType pathway, Set<Stage> stages) {
    Set<Fact> asked = EnumSet.noneOf(Fact.class);
    for (BookRule rule : book.of(pathway)) {
      if (stages.contains(rule.stage())) {
        rule.versions().forEach(version -> asked.addAll(version.inputs()));
        if (rule.when() != null) {
          asked.add(rule.when().fact());
        }
      }
    }
    return asked;
  }

  /** The stage of a rule of the book. */
  public Stage stage(String rule) {
    return book.find(rule).map(BookRule::stage).orElseThrow();
  }
}
