package org.fairway.pathway.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.Enrolments;
import org.fairway.pathway.rules.Assessment;
import org.fairway.pathway.rules.Evaluations;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Question;
import org.fairway.pathway.rules.Stage;
import org.fairway.pathway.support.Today;
import org.fairway.pathway.work.WorkFacts;

/** What the rules say of the outcome of a pathway, from what was written down of it. */
@ApplicationScoped
public class Outcomes {
  private final Enrolments enrolments;
  private final DestinationFacts destinations;
  private final WorkFacts work;
  private final Evaluations rules;

  Outcomes(
      Enrolments enrolments, DestinationFacts destinations, WorkFacts work, Evaluations rules) {
    this.enrolments = enrolments;
    this.destinations = destinations;
    this.work = work;
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
    facts = work.of(enrolment, today, destinations.of(enrolment, today, facts));
    return rules.evaluate(
        new Question(enrolment.pathwayType(), today, Set.of(Stage.OUTCOME), Set.of(), facts));
  }
}
