package org.fairway.metrics.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Facts;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.metrics.indicator.Answers;
import org.fairway.metrics.indicator.Computations;
import org.fairway.metrics.indicator.Indicators;
import org.fairway.metrics.indicator.Released;
import org.fairway.metrics.indicator.Result;
import org.fairway.metrics.indicator.Rounded;
import org.fairway.metrics.indicator.Status;
import org.fairway.metrics.indicator.Years;
import org.fairway.metrics.reference.Organisations;
import org.fairway.metrics.statement.Statement;
import org.fairway.metrics.statement.Statements;
import org.fairway.platform.tenancy.Scope;

/** Reads and makes the figures to compare with. */
@ApplicationScoped
class Benchmarks {

  private final Facts facts;
  private final Indicators indicators;
  private final PooledRelease pooled;
  private final Statements statements;

  Benchmarks(Facts facts, Indicators indicators, PooledRelease pooled, Statements statements) {
    this.facts = facts;
    this.indicators = indicators;
    this.pooled = pooled;
    this.statements = statements;
  }

  @Transactional
  Compared beside(Released own, String organisation, Scope caller, Period period) {
    Edition edition = own.answers().edition();
    Map<String, List<SourcedFact>> now = facts.figuresOfAll(period);
    Map<String, List<SourcedFact>> before = facts.figuresOfAll(period.before());
    Map<String, Member> members = new TreeMap<>();
    Set<String> supplied = new TreeSet<>(Set.of(organisation));
    now.forEach(
        (ods, known) -> {
          List<SourcedFact> past = before.getOrDefault(ods, List.of());
          boolean printed = ods.equals(caller.tenant()) || ods.equals(Organisations.ENGLAND);
          members.put(ods, member(ods, edition, period, years(known, past), printed));
          if (Reach.knowsCounts(caller, ods, suppliers(known))) {
            supplied.add(ods);
          }
        });
    Map<String, Map<String, Statement>> said = statements.ofAll(edition, period);
    Member system = members.remove(caller.tenant());
    Member england = members.remove(Organisations.ENGLAND);
    Map<String, Comparator> systems = new LinkedHashMap<>();
    Map<String, Comparator> nations = new LinkedHashMap<>();
    for (IndicatorDefinition definition : edition.indicators()) {
      systems.put(definition.id(), stated(definition, system, said.get(caller.tenant())));
      nations.put(definition.id(), stated(definition, england, said.get(Organisations.ENGLAND)));
    }
    List<IndicatorDefinition> open =
        edition.indicators().stream()
            .filter(of -> systems.get(of.id()).status() == Status.NOT_SUPPLIED)
            .toList();
    systems.putAll(pooled.of(edition.standard(), open, period, members, supplied));
    return new Compared(own, systems, nations);
  }

  private static Set<String> suppliers(List<SourcedFact> known) {
    return known.stream().map(fact -> fact.source().suppliedBy()).collect(Collectors.toSet());
  }

  private static Years years(List<SourcedFact> now, List<SourcedFact> before) {
    return new Years(FactSet.of(now), FactSet.of(before));
  }

  /**
   * An organisation of the system.
   *
   * @param printed whether the answer has figures of it by itself: of the others nobody sees any
   */
  private Member member(String ods, Edition edition, Period period, Years years, boolean printed) {
    Answers answers = new Answers(edition, Computations.of(edition, years));
    return new Member(answers, indicators.release(ods, answers, period, years, printed));
  }

  private static Comparator stated(
      IndicatorDefinition definition, Member member, Map<String, Statement> said) {
    if (said != null && said.containsKey(definition.id())) {
      return Comparator.of(said.get(definition.id()));
    }
    if (member == null) {
      return Comparator.without(Status.NOT_SUPPLIED, "no facts");
    }
    Result result = member.released().results().get(definition);
    return result.status() == Status.COMPUTED
        ? new Comparator(
            Status.COMPUTED,
            null,
            Rounded.of(result.value(), definition.decimals()),
            Basis.STATED,
            null,
            null)
        : Comparator.without(result.status(), result.reason());
  }
}
