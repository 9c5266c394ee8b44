package org.fairway.pathway.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.Enrolments;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Assessment;
import org.fairway.pathway.rules.Evaluations;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Question;
import org.fairway.pathway.rules.Stage;
import org.fairway.pathway.support.Today;
import org.fairway.pathway.work.Employment;
import org.fairway.pathway.work.Employments;
import org.fairway.pathway.work.Origin;
import org.fairway.pathway.work.Sustained;

/** What the rules say of the outcome of a pathway, from what was written down of it. */
@ApplicationScoped
public class Outcomes {
  private final Enrolments enrolments;
  private final Destinations destinations;
  private final Employments employments;
  private final Evaluations rules;

  Outcomes(
      Enrolments enrolments,
      Destinations destinations,
      Employments employments,
      Evaluations rules) {
    this.enrolments = enrolments;
    this.destinations = destinations;
    this.employments = employments;
    this.rules = rules;
  }

  /** By the rules of today. What was not written down is unknown. */
  @Transactional
  public Assessment assess(UUID id) {
    Enrolment enrolment = enrolments.get(id);
    LocalDate today = Today.inEngland();
    Facts facts =
        Facts.none()
            .with(Fact.ON, today)
            .with(Fact.STARTED_ON, enrolment.startedOn())
            .with(Fact.STARTS_ON, enrolment.startedOn())
            .with(Fact.ENDED_ON, enrolment.endedOn());
    List<WentTo> went = destinations.of(id);
    List<Employment> work =
        employments.of(id).stream().filter(each -> each.origin() == Origin.DESTINATION).toList();
    return rules.evaluate(
        new Question(
            enrolment.pathwayType(),
            today,
            Set.of(Stage.OUTCOME),
            Set.of(),
            of(facts, went, work, today)));
  }

  private static Facts of(Facts facts, List<WentTo> went, List<Employment> work, LocalDate today) {
    Facts known =
        went.stream()
            .map(to -> to.kind().asked())
            .filter(asked -> asked != null)
            .min(java.util.Comparator.naturalOrder())
            .map(best -> facts.with(Fact.DESTINATION, best))
            .orElse(facts);
    return known
        .with(Fact.JOB_STARTED, work.isEmpty() ? Answer.UNKNOWN : Answer.YES)
        .with(Fact.SUSTAINED_13, sustained(work, 13, today))
        .with(Fact.SUSTAINED_26, sustained(work, 26, today))
        .with(Fact.SUSTAINED_52, sustained(work, 52, today));
  }

  /** YES where any employment lasted so long; NO where all that are known ended before. */
  private static Answer sustained(List<Employment> all, int weeks, LocalDate today) {
    List<Sustained.State> states =
        all.stream()
            .flatMap(work -> work.sustained(today).stream())
            .filter(due -> due.weeks() == weeks)
            .map(Sustained::state)
            .toList();
    if (states.contains(Sustained.State.IN_WORK)) {
      return Answer.YES;
    }
    boolean left = states.stream().allMatch(state -> state == Sustained.State.LEFT);
    return left && !states.isEmpty() ? Answer.NO : Answer.UNKNOWN;
  }
}
