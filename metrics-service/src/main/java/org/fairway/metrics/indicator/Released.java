package org.fairway.metrics.indicator;

import java.util.Map;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.PolicyNote;
import org.fairway.metrics.statement.Statement;

/**
 * Answers as an audience may see them.
 *
 * @param disclosure the rule by which they were protected, or would be for others
 * @param statements what was said of indicators that are answered in words, by their ids; every
 *     audience reads them alike
 */
public record Released(
    Answers answers, Audience audience, PolicyNote disclosure, Map<String, Statement> statements) {

  public Released {
    statements = Map.copyOf(statements);
  }

  /** What is told of an indicator of the edition. */
  public Told told(IndicatorDefinition definition) {
    return new Told(answers.results().get(definition), statements.get(definition.id()));
  }
}
