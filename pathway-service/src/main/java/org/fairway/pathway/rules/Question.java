package org.fairway.pathway.rules;

import java.time.LocalDate;
import java.util.Set;
import org.fairway.pathway.programme.PathwayType;

/**
 * What is asked of the book.
 *
 * @param on the date that is asked for
 * @param stages only rules of these stages; empty for all
 * @param rules only these rules; empty for all
 */
public record Question(
    PathwayType pathway, LocalDate on, Set<Stage> stages, Set<String> rules, Facts facts) {

  /** All rules of a pathway. */
  public static Question of(PathwayType pathway, LocalDate on, Facts facts) {
    return new Question(pathway, on, Set.of(), Set.of(), facts);
  }

  /** Those of one stage. */
  public static Question of(PathwayType pathway, Stage stage, LocalDate on, Facts facts) {
    return new Question(pathway, on, Set.of(stage), Set.of(), facts);
  }

  boolean asksFor(BookRule rule) {
    return (stages.isEmpty() || stages.contains(rule.stage()))
        && (rules.isEmpty() || rules.contains(rule.id()));
  }
}
