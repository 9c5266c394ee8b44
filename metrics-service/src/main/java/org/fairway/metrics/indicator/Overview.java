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
    Map<String, Map<String, Statement>> said = statements.ofAll(edition, period);
    Map<String, List<SourcedFact>> now = new TreeMap<>(facts.figuresOfAll(period));
    said.keySet().forEach(ods -> now.putIfAbsent(ods, List.of()));
    Map<String, List<SourcedFact>> counted =
        edition.looksBack() ? facts.figuresOfAll(period.before()) : Map.of();
    List<Asked> asked =
        now.keySet().stream()
            .map(ods -> asked(ods, edition, period, now.get(ods), counted.get(ods), audience))
            .toList();
    // Standards that look back are decided with this one, and alike whichever is asked for.
    boolean isBeforeDecisive = asked.stream().anyMatch(one -> one.granted().isProtected());
    Map<String, List<SourcedFact>> before =
        isBeforeDecisive && !edition.looksBack() ? facts.figuresOfAll(period.before()) : counted;
    // Arithmetic alone, so that as many threads may do it as there are processors.
    List<Answers> computed =
        asked.parallelStream()
            .map(one -> new Answers(edition, Computations.of(edition, one.years(before))))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Asked one = asked.get(i);
      Answers answers = shown(one, computed.get(i), period, before);
      Map<String, Statement> statement = said.getOrDefault(one.organisation(), Map.of());
      rows.add(new Row(one.organisation(), one.granted(), answers, statement));
    }
    return rows;
  }

  private Asked asked(
      String ods,
      Edition edition,
      Period period,
      List<SourcedFact> known,
      List<SourcedFact> counted,
      Audience audience) {
    List<SourcedFact> past = counted == null ? List.of() : counted;
    Audience granted = reach.audience(audience, ods, Indicators.suppliers(known, past));
    return Indicators.isFiner(edition.standard(), granted, Optional.empty())
        ? new Asked(ods, granted, facts.knownWithSides(ods, period, Optional.empty()))
        : new Asked(ods, granted, known);
  }

  private Answers shown(
      Asked one, Answers computed, Period period, Map<String, List<SourcedFact>> before) {
    return one.granted().isProtected()
        ? indicators.release(one.organisation(), computed, period, one.years(before))
        : computed;
  }

  /** What is known of an organisation, and for whom it is answered. */
  private record Asked(String organisation, Audience granted, List<SourcedFact> known) {

    Years years(Map<String, List<SourcedFact>> before) {
      return new Years(FactSet.of(known), FactSet.of(before.getOrDefault(organisation, List.of())));
    }
  }
}
