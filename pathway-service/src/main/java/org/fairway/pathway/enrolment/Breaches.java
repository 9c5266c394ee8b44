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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.pathway.rules.Evaluations;
import org.fairway.pathway.rules.Question;
import org.fairway.pathway.rules.RuleResult;
import org.fairway.pathway.rules.Stage;
import org.fairway.pathway.rules.Verdict;
import org.fairway.pathway.support.Today;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.web.Ids;

/**
 * Notes rules that an enrolment breaks, and tells of each once until it is cured. A rule of which
 * it is not known whether it is broken leaves what was noted as it is. The caller has locked the
 * enrolment.
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
  private final Outbox outbox;

  Breaches(
      RuleBreachRepository breaches, KnownFacts known, Evaluations evaluations, Outbox outbox) {
    this.breaches = breaches;
    this.known = known;
    this.evaluations = evaluations;
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
    LocalDate on = enrolment.endedOn() == null ? Today.inEngland() : enrolment.endedOn();
    follow(
        enrolment,
        Stream.of(Stage.DURING, Stage.COMPLETION)
            .filter(stage -> completed || stage != Stage.COMPLETION)
            .map(
                stage ->
                    Question.of(enrolment.pathwayType(), stage, on, known.of(enrolment, stage)))
            .flatMap(question -> evaluations.evaluate(question).rules().stream())
            .toList());
  }

  /** Opens what these answers say is broken, and closes what they say is not any more. */
  void follow(Enrolment enrolment, List<RuleResult> results) {
    Map<String, RuleBreach> open =
        breaches.open(enrolment.id()).stream()
            .collect(Collectors.toMap(RuleBreach::rule, Function.identity()));
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    for (RuleResult result : results) {
      RuleBreach before = open.get(result.rule());
      if (result.verdict() == Verdict.FAIL && before == null && matters(result, enrolment)) {
        opens(enrolment, result, now);
      } else if (result.verdict() == Verdict.PASS && before != null) {
        before.cured(now);
      }
    }
  }

  private void opens(Enrolment enrolment, RuleResult result, Instant now) {
    Stage stage = evaluations.stage(result.rule());
    RuleBreach breach = new RuleBreach(Ids.next(), enrolment.id(), result, stage, now);
    breaches.persist(breach);
    outbox.append(RuleBreached.of(enrolment, breach));
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
