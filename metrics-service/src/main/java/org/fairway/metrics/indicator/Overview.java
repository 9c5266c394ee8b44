package org.fairway.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Facts;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.metrics.statement.Statement;
import org.fairway.metrics.statement.Statements;

/** One standard of every organisation of a care system at once. */
@ApplicationScoped
public class Overview {

  private final Facts facts;
  private final Reach reach;
  private final Indicators indicators;
  private final Statements statements;

  Overview(Facts facts, Reach reach, Indicators indicators, Statements statements) {
    this.facts = facts;
    this.reach = reach;
    this.indicators = indicators;
    this.statements = statements;
  }

  /**
   * An organisation's answers.
   *
   * @param audience for whom they were made: each organisation's own
   * @param statements what was said of indicators that are answered in words, by their ids
   */
  public record Row(
      String organisation, Audience audience, Answers answers, Map<String, Statement> statements) {

    /** What is told of an indicator of the edition. */
    public Told told(IndicatorDefinition definition) {
      return new Told(answers.results().get(definition), statements.get(definition.id()));
    }
  }

  /**
   * Every organisation with facts or statements in the period, by ODS code. Each is answered as it
   * would be by itself.
   *
   * @param audience null for the most detailed that the caller may have of each
   * @throws org.fairway.platform.web.ProblemException 403 for a caller of one organisation, or when
   *     more detail is asked for than the caller may have; 404 without an edition
   */
  @Transactional
  public List<Row> of(Standard standard, Period period, Audience audience) {
    reach.wholeSystem();
    Edition edition = Catalogue.editionOf(standard, period);
    // Standards that look back are decided with this one, and alike whichever is asked for.
    Map<String, List<SourcedFact>> before = facts.figuresOfAll(period.before());
    Map<String, Map<String, Statement>> said = statements.ofAll(edition, period);
    Map<String, List<SourcedFact>> now = new TreeMap<>(facts.figuresOfAll(period));
    said.keySet().forEach(ods -> now.putIfAbsent(ods, List.of()));
    List<Row> rows = new ArrayList<>();
    now.forEach(
        (ods, known) -> {
          List<SourcedFact> past = before.getOrDefault(ods, List.of());
          List<SourcedFact> counted = edition.looksBack() ? past : List.of();
          Audience granted = reach.audience(audience, ods, Indicators.suppliers(known, counted));
          List<SourcedFact> used =
              Indicators.isFiner(standard, granted, Optional.empty())
                  ? facts.knownWithSides(ods, period, Optional.empty())
                  : known;
          Years years = new Years(FactSet.of(used), FactSet.of(past));
          Answers answers = answers(ods, edition, period, years, granted);
          rows.add(new Row(ods, granted, answers, said.getOrDefault(ods, Map.of())));
        });
    return rows;
  }

  private Answers answers(
      String ods, Edition edition, Period period, Years years, Audience granted) {
    Map<IndicatorDefinition, Result> results = Computations.of(edition, years);
    Answers answers = new Answers(edition, results);
    return granted.isProtected() ? indicators.release(ods, answers, period, years) : answers;
  }
}
