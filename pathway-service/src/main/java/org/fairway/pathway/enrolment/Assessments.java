package org.fairway.pathway.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.pathway.rules.Assessment;
import org.fairway.pathway.rules.Evaluations;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Question;
import org.fairway.pathway.rules.RuleResult;
import org.fairway.pathway.rules.Stage;
import org.fairway.pathway.rules.Verdict;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.web.Problems;

/**
 * Asks the rules about an enrolment. What this service knows of it need not be told. Explains, and
 * blocks no move.
 */
@ApplicationScoped
public class Assessments {
  private final Enrolments enrolments;
  private final EnrolmentRepository rows;
  private final KnownFacts known;
  private final Evaluations evaluations;
  private final StoredAssessments stored;
  private final Breaches breaches;

  Assessments(
      Enrolments enrolments,
      EnrolmentRepository rows,
      KnownFacts known,
      Evaluations evaluations,
      StoredAssessments stored,
      Breaches breaches) {
    this.enrolments = enrolments;
    this.rows = rows;
    this.known = known;
    this.evaluations = evaluations;
    this.stored = stored;
    this.breaches = breaches;
  }

  /** Eligibility by the rules of the first day. What is given goes before what is known. */
  @Transactional
  public Assessment eligibility(UUID id, Facts given) {
    Enrolment enrolment = enrolments.get(id);
    Facts facts = given.or(known.of(enrolment, Stage.ELIGIBILITY, first(given)));
    LocalDate on = facts.has(Fact.STARTS_ON) ? facts.date(Fact.STARTS_ON) : Today.inEngland();
    refuseUnruled(enrolment, Set.of(Stage.ELIGIBILITY));
    return Assessment.of(ask(enrolment, Stage.ELIGIBILITY, on, facts), on);
  }

  private static LocalDate first(Facts given) {
    return given.has(Fact.STARTS_ON) ? given.date(Fact.STARTS_ON) : null;
  }

  /**
   * Completion by the rules of the last day, or of today while it runs. Among the answers are those
   * of rules that hold meanwhile, as far as this service can answer them from what it keeps.
   */
  @Transactional
  public Assessment completion(UUID id) {
    Enrolment enrolment = enrolments.get(id);
    LocalDate on = enrolment.endedOn() == null ? Today.inEngland() : enrolment.endedOn();
    Facts facts = known.of(enrolment, Stage.COMPLETION, on);
    Stream<RuleResult> meanwhile =
        ask(enrolment, Stage.DURING, on, facts).stream()
            .filter(result -> result.verdict() != Verdict.UNKNOWN);
    refuseUnruled(enrolment, Set.of(Stage.DURING, Stage.COMPLETION));
    return Assessment.of(
        Stream.concat(meanwhile, ask(enrolment, Stage.COMPLETION, on, facts).stream()).toList(),
        on);
  }

  /**
   * Asks and keeps the answer, with the version of each rule. What this service knows goes before
   * what is given: an answer that is kept is of the enrolment as it is.
   *
   * @param stages only rules of these; empty for all
   * @param on the date that is asked for
   */
  @Transactional
  public StoredAssessment record(UUID id, Set<Stage> stages, LocalDate on, Facts given) {
    Enrolment enrolment = rows.lockToWrite(id);
    List<RuleResult> results =
        Stream.of(Stage.values())
            .filter(stage -> stages.isEmpty() || stages.contains(stage))
            .flatMap(
                stage ->
                    ask(enrolment, stage, on, known.of(enrolment, stage, on).or(given)).stream())
            .toList();
    refuseUnruled(enrolment, stages.isEmpty() ? Set.of(Stage.values()) : stages);
    breaches.told(enrolment, on, results);
    return stored.keep(
        enrolment,
        Assessment.of(results, on),
        results.stream().collect(Collectors.toMap(RuleResult::rule, one -> stage(one.rule()))));
  }

  /** Answers that were kept, the oldest first. */
  @Transactional
  public List<StoredAssessment> of(UUID id) {
    enrolments.get(id);
    return stored.of(id);
  }

  /** One answer that was kept. */
  @Transactional
  public StoredAssessment get(UUID id, UUID assessment) {
    return of(id).stream()
        .filter(one -> one.id().equals(assessment))
        .findFirst()
        .orElseThrow(Problems::notFound);
  }

  /** Rules that are or were broken, the oldest breach first. */
  @Transactional
  public List<RuleBreach> breaches(UUID id) {
    enrolments.get(id);
    return breaches.of(id);
  }

  /** Asks again because a fact has changed that another feature keeps, and tells of breaches. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void check(UUID id) {
    breaches.check(rows.lockAgain(id).orElseThrow(Problems::notFound));
  }

  /** The stage of a rule. */
  public Stage stage(String rule) {
    return evaluations.stage(rule);
  }

  private List<RuleResult> ask(Enrolment enrolment, Stage stage, LocalDate on, Facts facts) {
    return evaluations.evaluate(Question.of(enrolment.pathwayType(), stage, on, facts)).rules();
  }

  private void refuseUnruled(Enrolment enrolment, Set<Stage> stages) {
    boolean ruled =
        evaluations.rules(enrolment.pathwayType(), null).stream()
            .anyMatch(rule -> stages.contains(rule.stage()));
    if (!ruled) {
      throw Refusal.state(
          "no-rules", "There are no rules of this for " + enrolment.pathwayType() + ".");
    }
  }
}
