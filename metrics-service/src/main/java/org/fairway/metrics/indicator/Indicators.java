package org.fairway.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.catalogue.AskedBand;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.Imprint;
import org.fairway.metrics.disclosure.LinkedTables;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.disclosure.Protection;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Facts;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.metrics.fact.YearFacts;
import org.fairway.metrics.fact.YearQuestion;
import org.fairway.metrics.statement.Statements;
import org.fairway.platform.web.Problems;

/** Answers the indicators of an organisation, for an audience. */
@ApplicationScoped
public class Indicators {

  /**
   * Standards that count the same people in different groups: WRES first, its lines are the finer.
   */
  private static final List<Standard> TOGETHER = List.of(Standard.WRES, Standard.WDES);

  private final Facts facts;
  private final Reach reach;
  private final Policy policy;
  private final LastYears lastYears;
  private final ReleasedTables released;
  private final Statements statements;
  private final FurtherMemory further;
  private final ReleasedFigures figures;

  Indicators(
      Facts facts,
      Reach reach,
      Policy policy,
      LastYears lastYears,
      ReleasedTables released,
      Statements statements,
      FurtherMemory further,
      ReleasedFigures figures) {
    this.further = further;
    this.figures = figures;
    this.facts = facts;
    this.reach = reach;
    this.policy = policy;
    this.lastYears = lastYears;
    this.released = released;
    this.statements = statements;
  }

  /** By the indicators' own adverse bands. */
  @Transactional
  public Released of(
      String organisation,
      Standard standard,
      Period period,
      Audience audience,
      Optional<Long> snapshot) {
    return of(facts.question(organisation, period), standard, audience, snapshot, AskedBand.OWN);
  }

  /** What {@link #of} asks first of all. */
  public YearQuestion question(String organisation, Period period) {
    return facts.question(organisation, period);
  }

  /**
   * Every indicator of a standard, those without facts too.
   *
   * @param question whose indicators, and of which year
   * @param audience null for the most detailed one that the caller may have
   * @param snapshot version of the workforce snapshot; empty for the current one
   * @param band by which ratios are judged
   * @throws org.fairway.platform.web.ProblemException 404 when the catalogue has no edition for the
   *     period; 403 when more detail is asked for than the caller may have, or an earlier version
   *     for a protected audience
   */
  @Transactional
  public Released of(
      YearQuestion question,
      Standard standard,
      Audience audience,
      Optional<Long> snapshot,
      AskedBand band) {
    String organisation = question.organisation();
    Period period = question.period();
    Edition edition = Catalogue.editionOf(standard, period);
    Edition judged = edition.judgedBy(band);
    YearFacts year = facts.answer(question);
    List<SourcedFact> known =
        snapshot.isPresent() ? facts.knownWithSides(organisation, period, snapshot) : year.facts();
    LastYear before =
        lastYears.of(
            standard, period, year.before(), () -> facts.figures(organisation, period.before()));
    Set<String> suppliers = new TreeSet<>(suppliers(known, List.of()));
    suppliers.addAll(edition.looksBack() ? before.suppliers() : Set.of());
    Audience granted = reach.audience(audience, organisation, suppliers);
    if (snapshot.isPresent() && granted.isProtected()) {
      throw Problems.forbidden(
          "Earlier versions are for the organisation's own analysts: small counts could be had from"
              + " the difference of two versions.");
    }
    if (isFiner(standard, granted, snapshot)) {
      known = facts.knownWithSides(organisation, period, snapshot);
    }
    LastYear told =
        granted.isProtected() || edition.looksBack() || isKnown(before, organisation)
            ? before
            : LastYear.NONE;
    Years years = new Years(FactSet.of(known), told.counts());
    Answers asked = new Answers(judged, Computations.of(judged, years));
    Answers shown =
        granted.isProtected()
            ? release(organisation, asked, period, years)
            : Notices.on(asked, period, told);
    return new Released(
        shown,
        granted,
        policy.note(granted.isProtected()),
        statements.of(organisation, edition, period));
  }

  /**
   * Whether kept sums are too coarse: they hold no ethnic categories, by which profiles are made
   * for those who know the counts. Beyond them an extract's profile is by group, as these are.
   */
  static boolean isFiner(Standard standard, Audience granted, Optional<Long> snapshot) {
    return standard == Standard.PROFILE && !granted.isProtected() && snapshot.isEmpty();
  }

  /**
   * Warnings compare with the year before: with counts that the caller may not know they do not.
   */
  private boolean isKnown(LastYear before, String organisation) {
    return before.suppliers().stream()
        .allMatch(supplier -> reach.knowsCounts(organisation, supplier));
  }

  /**
   * Who supplied the figures of a year.
   *
   * @param before those of the year before that are counted as well
   */
  static Set<String> suppliers(List<SourcedFact> known, List<SourcedFact> before) {
    return Stream.concat(known.stream(), before.stream())
        .map(fact -> fact.source().suppliedBy())
        .collect(Collectors.toSet());
  }

  /** What may be seen beyond the organisation. */
  public Answers release(String organisation, Answers asked, Period period, Years years) {
    return release(organisation, asked, period, years, true).answers();
  }

  /**
   * The same, and whether it was corrected.
   *
   * @param toReaders whether anything of it is told to somebody
   */
  public Guarded release(
      String organisation, Answers asked, Period period, Years years, boolean toReaders) {
    Answers whole = WindowGuard.over(policy, asked);
    List<Answers> workforce = together(period, years, List.of(whole));
    ReleasedTables.Decision staff =
        decide(organisation, period, workforce, years.facts(), toReaders);
    Release release = new Release(policy, staff.protection());
    Guarded counts =
        TOGETHER.contains(asked.edition().standard())
            ? new Guarded(release.of(whole), staff.corrected())
            : further.of(
                organisation,
                period,
                whole,
                years.facts(),
                cautious(whole, workforce, release, staff.protection(), years),
                toReaders);
    return new Guarded(
        figures(organisation, period, whole, counts.answers(), years, toReaders),
        staff.corrected() || counts.corrected());
  }

  private Answers cautious(
      Answers asked, List<Answers> workforce, Release release, Protection staff, Years years) {
    boolean whole = workforce.stream().map(release::of).noneMatch(CautiousRelease::hidesStaff);
    Set<String> concealed = new TreeSet<>();
    workforce.forEach(own -> concealed.addAll(CautiousRelease.concealed(own, release.of(own))));
    return new CautiousRelease(policy, whole, concealed, years.facts(), staff).of(asked);
  }

  /** Without figures that are no counts and would tell of few people beside an earlier version. */
  private Answers figures(
      String organisation,
      Period period,
      Answers truth,
      Answers safe,
      Years years,
      boolean toReaders) {
    Map<String, List<Imprint>> imprints = Imprints.of(safe, truth, years.facts());
    Set<String> shown = figures.shown(organisation, period, imprints, toReaders);
    return safe.map(
        (definition, result) ->
            imprints.containsKey(definition.id()) && !shown.contains(definition.id())
                ? result.suppressed(Policy.REASON)
                : result);
  }

  /**
   * What WRES and WDES show of an organisation's staff beyond it.
   *
   * @param toReaders whether any count of this organisation is told to somebody
   */
  public StaffShown staff(String organisation, Period period, Years years, boolean toReaders) {
    ReleasedTables.Decision decision =
        decide(organisation, period, together(period, years, List.of()), years.facts(), toReaders);
    return new StaffShown(decision.protection(), decision.corrected());
  }

  private ReleasedTables.Decision decide(
      String organisation,
      Period period,
      List<Answers> together,
      FactSet facts,
      boolean toReaders) {
    LinkedTables tables = ReleaseTables.of(policy, together, facts);
    return released.protect(organisation, period, tables, toReaders);
  }

  /**
   * Answers by which the staff is decided: the same whichever are there already.
   *
   * @param made answers that need not be made again
   */
  private List<Answers> together(Period period, Years years, List<Answers> made) {
    List<Answers> together = new ArrayList<>();
    for (Standard standard : TOGETHER) {
      made.stream()
          .filter(answers -> answers.edition().standard() == standard)
          .findFirst()
          .or(() -> Catalogue.edition(standard, period).map(edition -> made(edition, years)))
          .ifPresent(together::add);
    }
    return together;
  }

  private Answers made(Edition edition, Years years) {
    return WindowGuard.over(policy, new Answers(edition, Computations.of(edition, years)));
  }
}
