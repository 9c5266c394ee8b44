package org.fairway.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** One standard of every organisation of a care system at once. */
@ApplicationScoped
public class Overview {

  private final Facts facts;
  private final Reach reach;
  private final Indicators indicators;

  Overview(Facts facts, Reach reach, Indicators indicators) {
    this.facts = facts;
    this.reach = reach;
    this.indicators = indicators;
  }

  /**
   * An organisation's answers.
   *
   * @param audience for whom they were made: each organisation's own
   */
  public record Row(String organisation, Audience audience, Answers answers) {}

  /**
   * Every organisation with facts in the period, by ODS code. Each is answered as it would be by
   * itself.
   *
   * @param audience null for the most detailed that the caller may have of each
   * @throws org.fairway.platform.web.ProblemException 403 for a caller of one organisation, or when
   *     more detail is asked for than the caller may have; 404 without an edition
   */
  @Transactional
  public List<Row> of(Standard standard, Period period, Audience audience) {
    reach.wholeSystem();
    Edition edition = Catalogue.editionOf(standard, period);
    Map<String, List<SourcedFact>> before =
        edition.looksBack() ? facts.figuresOfAll(period.before()) : Map.of();
    List<Row> rows = new ArrayList<>();
    facts
        .figuresOfAll(period)
        .forEach(
            (ods, known) -> {
              List<SourcedFact> past = before.getOrDefault(ods, List.of());
              Audience granted = reach.audience(audience, ods, Indicators.suppliers(known, past));
              Years years = new Years(FactSet.of(known), FactSet.of(past));
              rows.add(new Row(ods, granted, answers(ods, edition, period, years, granted)));
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
