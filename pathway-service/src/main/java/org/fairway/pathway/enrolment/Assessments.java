package org.fairway.pathway.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.programme.Programme;
import org.fairway.pathway.programme.Programmes;
import org.fairway.pathway.rules.Assessment;
import org.fairway.pathway.rules.CompletionFacts;
import org.fairway.pathway.rules.InternshipFacts;
import org.fairway.pathway.rules.SupportedInternship;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;

/**
 * Applies the rules of an enrolment's pathway type. Explains, and neither blocks a move nor stores
 * what was given.
 */
@ApplicationScoped
public class Assessments {
  private final Enrolments enrolments;
  private final HoursRepository hours;
  private final Programmes programmes;

  Assessments(Enrolments enrolments, HoursRepository hours, Programmes programmes) {
    this.enrolments = enrolments;
    this.hours = hours;
    this.programmes = programmes;
  }

  /** Eligibility by the rules of the first day. Days not given are the programme's. */
  @Transactional
  public Assessment eligibility(UUID id, InternshipFacts given) {
    Enrolment enrolment = ruled(id);
    Programme programme =
        enrolment.programmeId() == null
            ? null
            : programmes.find(enrolment.programmeId()).orElse(null);
    LocalDate starts =
        given.startsOn() != null || programme == null ? given.startsOn() : programme.startsOn();
    LocalDate ends =
        given.endsOn() != null || programme == null ? given.endsOn() : programme.endsOn();
    InternshipFacts facts =
        new InternshipFacts(
            given.born(), given.ehcPlan(), given.pilotPlace(), starts, ends, given.jobCoach());
    return Assessment.of(
        SupportedInternship.eligibility(), facts, starts == null ? Today.inEngland() : starts);
  }

  /**
   * Completion by the rules of the last day, or of today while it runs; facts come from enrolment
   * and ledger.
   */
  @Transactional
  public Assessment completion(UUID id) {
    Enrolment enrolment = ruled(id);
    LocalDate until = enrolment.endedOn() == null ? Today.inEngland() : enrolment.endedOn();
    HoursLedger ledger = hours.ledger(id);
    CompletionFacts facts =
        new CompletionFacts(enrolment.startedOn(), until, ledger.withEmployer(), ledger.total());
    return Assessment.of(SupportedInternship.completion(), facts, until);
  }

  private Enrolment ruled(UUID id) {
    Enrolment enrolment = enrolments.get(id);
    if (enrolment.pathwayType() != PathwayType.SUPPORTED_INTERNSHIP) {
      throw Refusal.state(
          "no-rules", "There are no rules for " + enrolment.pathwayType() + " here yet.");
    }
    return enrolment;
  }
}
