package org.fairway.pathway.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.EnrolmentFacts;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;

/** How a registration stands, in the words of the rules. */
@ApplicationScoped
class RegistrationFacts implements EnrolmentFacts {
  private final RegistrationRepository registrations;

  RegistrationFacts(RegistrationRepository registrations) {
    this.registrations = registrations;
  }

  @Override
  public Set<Fact> tells() {
    return EnumSet.of(Fact.REGULATOR, Fact.INTERIM_ROLE, Fact.STEPS);
  }

  /** Nothing more before a registration is opened. */
  @Override
  public Facts of(Enrolment enrolment, LocalDate on, Facts known) {
    if (enrolment.pathwayType() != PathwayType.OVERSEAS_QUALIFIED_REGISTRATION) {
      return known;
    }
    return registrations
        .find(enrolment.id())
        .map(
            row ->
                told(
                    row,
                    new Tracker(Plan.of(row.regulator()), registrations.steps(enrolment.id()), on),
                    on,
                    known))
        .orElse(known);
  }

  static Facts told(RegistrationRepository.Row row, Tracker tracker, LocalDate on, Facts known) {
    Answer interim = row.interim().asOf(on).role() == InterimRole.NONE ? Answer.NO : Answer.YES;
    return known
        .with(Fact.REGULATOR, row.regulator())
        .with(Fact.INTERIM_ROLE, interim)
        .with(Fact.STEPS, tracker.facts());
  }
}
