package org.fairway.metrics.indicator;

import static java.util.stream.Collectors.toConcurrentMap;

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
        now.entrySet().stream().map(known -> asked(known, counted, edition, audience)).toList();
    // Arithmetic alone, so that as many threads may do it as there are processors.
    Map<String, Answers> plain =
        asked.parallelStream()
            .filter(one -> !one.granted().isProtected() && !one.isFiner())
            .collect(toConcurrentMap(Asked::organisation, one -> one.answers(edition)));
    boolean isAnyProtected = asked.stream().anyMatch(one -> one.granted().isProtected());
    // Standards that look back are decided with this one, and alike whichever is asked for.
    Map<String, List<SourcedFact>> before =
        isAnyProtected && !edition.looksBack() ? facts.figuresOfAll(period.before()) : counted;
    List<Row> rows = new ArrayList<>();
    for (Asked one : asked) {
      String ods = one.organisation();
      Answers answers = plain.get(ods);
      if (answers == null) {
        answers =
            one.granted().isProtected()
                ? released(one.lookingAt(before), edition, period)
                : finer(one, period).answers(edition);
      }
      rows.add(new Row(ods, one.granted(), answers, said.getOrDefault(ods, Map.of())));
    }
    return rows;
  }

  private Asked asked(
      Map.Entry<String, List<SourcedFact>> now,
      Map<String, List<SourcedFact>> counted,
      Edition edition,
      Audience audience) {
    String ods = now.getKey();
    List<SourcedFact> past = counted.getOrDefault(ods, List.of());
    Audience granted = reach.audience(audience, ods, Indicators.suppliers(now.getValue(), past));
    boolean isFiner = Indicators.isFiner(edition.standard(), granted, Optional.empty());
    return new Asked(ods, granted, isFiner, now.getValue(), past);
  }

  private Answers released(Asked one, Edition edition, Period period) {
    Years years = one.years();
    Answers truth = new Answers(edition, Computations.of(edition, years));
    return indicators.release(one.organisation(), truth, period, years);
  }

  /** With all categories; they are many, and so read of one organisation at a time. */
  private Asked finer(Asked one, Period period) {
    String ods = one.organisation();
    List<SourcedFact> all = facts.knownWithSides(ods, period, Optional.empty());
    return new Asked(ods, one.granted(), true, all, one.past());
  }

  /**
   * An organisation that is answered.
   *
   * @param isFiner whether what is known is too coarse for it
   * @param past what is known of the year before, where the edition looks back
   */
  private record Asked(
      String organisation,
      Audience granted,
      boolean isFiner,
      List<SourcedFact> known,
      List<SourcedFact> past) {

    Asked lookingAt(Map<String, List<SourcedFact>> before) {
      List<SourcedFact> all = before.getOrDefault(organisation, List.of());
      return new Asked(organisation, granted, isFiner, known, all);
    }

    Years years() {
      return new Years(FactSet.of(known), FactSet.of(past));
    }

    Answers answers(Edition edition) {
      return new Answers(edition, Computations.of(edition, years()));
    }
  }
}
