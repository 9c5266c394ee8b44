package org.fairway.pathway.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.pathway.rules.Evaluations;
import org.fairway.pathway.rules.Question;
import org.fairway.pathway.rules.RuleResult;
import org.fairway.pathway.rules.Stage;
import org.fairway.pathway.rules.Verdict;
import org.fairway.pathway.support.CareSystemReach;
import org.fairway.pathway.support.Today;
import org.fairway.platform.messaging.Outbox;

/**
 * Notes rules that an enrolment breaks, and tells of each once until it is cured. A rule of which
 * it is not known whether it is broken leaves what was noted as it is. What is found with facts
 * that only the ICS was told is for the ICS alone: told to no employer, and by no event. The caller
 * has locked the enrolment.
 */
@ApplicationScoped
class Breaches {
  private static final Set<EnrolmentStatus> ON_PATHWAY =
      EnumSet.of(
          EnrolmentStatus.ENROLLED,
          EnrolmentStatus.ACTIVE,
          EnrolmentStatus.BREAK,
          EnrolmentStatus.COMPLETED);

  private final RuleBreachRepository breaches;
  private final KnownFacts known;
  private final Evaluations evaluations;
  private final CareSystemReach reach;
  private final Outbox outbox;

  Breaches(
      RuleBreachRepository breaches,
      KnownFacts known,
      Evaluations evaluations,
      CareSystemReach reach,
      Outbox outbox) {
    this.breaches = breaches;
    this.known = known;
    this.evaluations = evaluations;
    this.reach = reach;
    this.outbox = outbox;
  }

  List<RuleBreach> of(UUID enrolment) {
    return breaches.of(enrolment);
  }

  /**
   * Asks what can be answered from what is kept: while it runs, rules that hold meanwhile, and at
   * completion those of completion too. Nothing before the first day, and of who left.
   */
  void check(Enrolment enrolment) {
    EnrolmentStatus status = enrolment.status();
    boolean completed = status == EnrolmentStatus.COMPLETED;
    if (!completed && !status.recordsHours()) {
      return;
    }
    LocalDate on = day(enrolment);
    follow(
        enrolment,
        false,
        Stream.of(Stage.DURING, Stage.COMPLETION)
            .filter(stage -> completed || stage != Stage.COMPLETION)
            .map(
                stage ->
                    Question.of(enrolment.pathwayType(), stage, on, known.of(enrolment, stage, on)))
            .flatMap(question -> evaluations.evaluate(question).rules().stream())
            .toList());
  }

  /**
   * Follows answers that facts told to the ICS have part in. An answer about another day than the
   * one that is asked of this enrolment says nothing of how it stands.
   */
  void told(Enrolment enrolment, LocalDate on, List<RuleResult> results) {
    if (on.equals(day(enrolment))) {
      check(enrolment);
      follow(enrolment, true, results);
    }
  }

  /** The last day of what has ended, else today. */
  private static LocalDate day(Enrolment enrolment) {
    return enrolment.endedOn() == null ? Today.inEngland() : enrolment.endedOn();
  }

  /** Opens what these answers say is broken, and closes what they say is not any more. */
  private void follow(Enrolment enrolment, boolean icsOnly, List<RuleResult> results) {
    Map<String, List<RuleBreach>> open =
        breaches.open(enrolment.id()).stream().collect(Collectors.groupingBy(RuleBreach::rule));
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    for (RuleResult result : results) {
      List<RuleBreach> before = open.getOrDefault(result.rule(), List.of());
      boolean noted = before.stream().anyMatch(breach -> icsOnly || !breach.icsOnly());
      if (result.verdict() == Verdict.FAIL && !noted && matters(result, enrolment)) {
        opens(enrolment, result, icsOnly, now);
      }
    }
    Set<String> passed =
        results.stream()
            .filter(result -> result.verdict() == Verdict.PASS)
            .map(RuleResult::rule)
            .collect(Collectors.toSet());
    cure(enrolment, passed, now);
  }

  /** Whoever finds a cure cures what the ICS alone reads as well, and is told nothing of it. */
  private void cure(Enrolment enrolment, Set<String> rules, Instant now) {
    if (!rules.isEmpty()) {
      breaches.flush();
      reach.reaching(() -> breaches.cure(enrolment.id(), rules, now));
    }
  }

  private void opens(Enrolment enrolment, RuleResult result, boolean icsOnly, Instant now) {
    Stage stage = evaluations.stage(result.rule());
    RuleBreach breach = new RuleBreach(enrolment.id(), result, stage, icsOnly, now);
    breaches.persist(breach);
    if (!icsOnly) {
      outbox.append(RuleBreached.of(enrolment, breach));
    }
  }

  /**
   * Who is not on the pathway breaks no rule of it; what is not complete yet breaks none of
   * completion; and an outcome is none to break.
   */
  private boolean matters(RuleResult result, Enrolment enrolment) {
    return ON_PATHWAY.contains(enrolment.status()) && isAsked(result, enrolment);
  }

  private boolean isAsked(RuleResult result, Enrolment enrolment) {
    return switch (evaluations.stage(result.rule())) {
      case COMPLETION -> enrolment.status() == EnrolmentStatus.COMPLETED;
      case OUTCOME -> false;
      default -> true;
    };
  }
}
