package org.fairway.pathway.rules;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What eligibility for a supported internship looks at. Given for one evaluation and never stored.
 *
 * @param born month of birth; the day is not asked for, so that near a birthday the age rule may
 *     answer UNKNOWN
 * @param ehcPlan the person has an education, health and care plan
 * @param pilotPlace the person holds a place of the pilot for young people without such a plan
 */
public record InternshipFacts(
    YearMonth born,
    Answer ehcPlan,
    Answer pilotPlace,
    LocalDate startsOn,
    LocalDate endsOn,
    Answer jobCoach) {

  public InternshipFacts {
    ehcPlan = Answer.orUnknown(ehcPlan);
    pilotPlace = Answer.orUnknown(pilotPlace);
    jobCoach = Answer.orUnknown(jobCoach);
  }

  Facts facts() {
    return Facts.none()
        .with(Fact.BORN, born == null ? null : Birth.in(born))
        .with(Fact.EHC_PLAN, ehcPlan)
        .with(Fact.PILOT_PLACE, pilotPlace)
        .with(Fact.STARTS_ON, startsOn)
        .with(Fact.ENDS_ON, endsOn)
        .with(Fact.JOB_COACH, jobCoach);
  }
}
