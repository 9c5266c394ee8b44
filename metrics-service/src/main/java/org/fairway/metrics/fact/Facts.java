package org.fairway.metrics.fact;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.messaging.OutgoingEvent;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Ids;

/** Takes facts in and gives them out. The organisation is one that the caller may work on. */
@ApplicationScoped
public class Facts {

  private final Sql sql;
  private final FactRepository repository;
  private final List<FactProvider> providers;
  private final List<FactReviewer> reviewers;
  private final CurrentScope current;
  private final Outbox outbox;
  private final Audit audit;

  Facts(
      Sql sql,
      FactRepository repository,
      @All List<FactProvider> providers,
      @All List<FactReviewer> reviewers,
      CurrentScope current,
      Outbox outbox,
      Audit audit) {
    this.sql = sql;
    this.repository = repository;
    this.providers = providers;
    this.reviewers = reviewers;
    this.current = current;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Replaces what a source said about a period; all of it or, when one fact is bad, none.
   *
   * @throws FactsRefused with every flaw; nothing is stored then
   */
  @Transactional
  public FactReport replace(String organisation, Period period, String source, List<RawFact> sent) {
    Scope scope = current.get();
    lock(organisation, period);
    List<SourcedFact> known = knownWithSides(organisation, period, Optional.empty());
    long version = repository.latestVersion(organisation, period, source) + 1;
    Source origin = new Source(Source.Kind.FACTS, source, version, scope.organisation());
    FactInspection inspection = judge(period, sent, origin, known, organisation);
    if (!inspection.flaws().isEmpty()) {
      throw new FactsRefused(inspection.flaws());
    }
    FactSetHead head =
        new FactSetHead(
            Ids.next(),
            organisation,
            period,
            source,
            version,
            true,
            inspection.facts().size(),
            scope.organisation(),
            Instant.now());
    repository.replace(head, inspection.facts(), scope);
    tell(head);
    return new FactReport(
        head, sent.size(), warnings(organisation, period, inspection, origin, known));
  }

  private FactInspection judge(
      Period period,
      List<RawFact> sent,
      Source origin,
      List<SourcedFact> known,
      String organisation) {
    List<RawFact> filed = SurveyNames.filed(sent, period);
    FactInspection judged = Discretion.inspect(filed, origin, known, organisation, current.get());
    List<Warning> warnings = new ArrayList<>(SurveyNames.warnings(sent, period));
    if (period.firstDay().isAfter(LocalDate.now(ZoneOffset.UTC))) {
      String detail = period + " begins on " + period.firstDay() + ": facts are of what has been";
      warnings.add(new Warning("period-in-future", detail));
    }
    warnings.addAll(judged.warnings());
    return new FactInspection(judged.facts(), judged.flaws(), List.copyOf(warnings));
  }

  private List<Warning> warnings(
      String organisation,
      Period period,
      FactInspection inspection,
      Source origin,
      List<SourcedFact> known) {
    List<SourcedFact> others = known.stream().filter(fact -> !fact.isFrom(origin)).toList();
    List<Warning> warnings = new ArrayList<>(inspection.warnings());
    List<SourcedFact> now = new ArrayList<>(others);
    inspection.facts().forEach(fact -> now.add(SourcedFact.stored(fact, origin)));
    List<SourcedFact> before = figures(organisation, period.before());
    Set<String> sent = inspection.facts().stream().map(Fact::measure).collect(Collectors.toSet());
    List<Warning> reviewed = new ArrayList<>();
    reviewers.forEach(reviewer -> reviewed.addAll(reviewer.review(period, sent, now, before)));
    List<SourcedFact> used = new ArrayList<>(others);
    used.addAll(before);
    warnings.addAll(Discretion.warnings(reviewed, used, organisation, current.get()));
    return warnings;
  }

  /** Judges what a source says as {@link #replace} does, and stores nothing. */
  @Transactional
  public FactInspection inspect(
      String organisation, Period period, String source, List<RawFact> sent) {
    List<SourcedFact> known = knownWithSides(organisation, period, Optional.empty());
    long version = repository.latestVersion(organisation, period, source) + 1;
    Scope scope = current.get();
    Source origin = new Source(Source.Kind.FACTS, source, version, scope.organisation());
    FactInspection inspection = judge(period, sent, origin, known, organisation);
    return inspection.flaws().isEmpty()
        ? new FactInspection(
            inspection.facts(),
            List.of(),
            warnings(organisation, period, inspection, origin, known))
        : inspection;
  }

  private void tell(FactSetHead head) {
    FactsReplaced data =
        new FactsReplaced(
            head.organisation(),
            head.period().toString(),
            head.source(),
            head.facts(),
            head.version());
    String subject = head.organisation() + ":" + head.period() + ":" + head.source();
    outbox.append(new OutgoingEvent(FactsReplaced.TYPE, subject, head.version(), data));
    audit.record("facts.replaced", "fact-set", head.id().toString(), Outcome.ALLOWED, null);
  }

  /** Keeps other changes to a period out until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(String organisation, Period period) {
    repository.lock(current.get(), organisation, period);
  }

  /** Whether anybody gave facts about a period, other than by a workforce snapshot. */
  @Transactional
  public boolean areGiven(String organisation, Period period) {
    return repository.isAnyCurrent(organisation, period);
  }

  /** Every current fact of a period, from all sources. */
  @Transactional
  public List<SourcedFact> known(String organisation, Period period) {
    return known(organisation, period, Optional.empty());
  }

  /** The same with an earlier version of the workforce snapshot. */
  @Transactional
  public List<SourcedFact> known(String organisation, Period period, Optional<Long> snapshot) {
    List<SourcedFact> all = new ArrayList<>(repository.current(organisation, period));
    providers.forEach(provider -> all.addAll(provider.facts(organisation, period, snapshot)));
    return all;
  }

  /**
   * {@link #known} and the same people by dimensions that nothing is crossed with. Two facts about
   * one group are one when they say the same.
   */
  @Transactional
  public List<SourcedFact> knownWithSides(
      String organisation, Period period, Optional<Long> snapshot) {
    List<SourcedFact> all = new ArrayList<>(known(organisation, period, snapshot));
    providers.forEach(provider -> all.addAll(provider.sides(organisation, period, snapshot)));
    return all;
  }

  /** Every current fact of a period as indicators need them: what is given finely may be summed. */
  @Transactional
  public List<SourcedFact> figures(String organisation, Period period) {
    List<SourcedFact> all = new ArrayList<>(repository.current(organisation, period));
    providers.forEach(provider -> all.addAll(provider.margins(organisation, period)));
    return all;
  }

  /** {@link #figures} of a year, to be asked with {@link #answer} or as a transaction opens. */
  public YearQuestion question(String organisation, Period period) {
    YearQuestion question = new YearQuestion(organisation, period);
    question.add(repository.currentAndBefore(question.asking(), organisation, period));
    providers.forEach(
        provider ->
            question.add(provider.marginsAndBefore(question.asking(), organisation, period)));
    return question;
  }

  /** What a question asks, and which versions hold of the year before. */
  @Transactional
  public YearFacts answer(YearQuestion question) {
    sql.ask(question.asking());
    return question.answer();
  }

  /** {@link #figures} of every organisation that the caller sees, by ODS code. */
  @Transactional
  public Map<String, List<SourcedFact>> figuresOfAll(Period period) {
    Map<String, List<SourcedFact>> all = new TreeMap<>(repository.currentOfAll(period));
    for (FactProvider provider : providers) {
      provider
          .marginsOfAll(period)
          .forEach(
              (ods, facts) -> all.computeIfAbsent(ods, any -> new ArrayList<>()).addAll(facts));
    }
    return all;
  }

  /** The sources that were put for a period with all their versions, after a place in the list. */
  @Transactional
  public List<FactSetHead> sources(
      String organisation, Period period, String afterSource, long afterVersion, int limit) {
    return repository.heads(organisation, period, afterSource, afterVersion, limit);
  }
}
