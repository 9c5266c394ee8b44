package org.fairway.pathway.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What completion of a supported internship looks at; all of it comes from the enrolment and its
 * ledger.
 *
 * @param startedOn first day active, or null
 * @param endedOn last day, or today while it runs
 * @param employerHours net hours with the employer
 * @param totalHours net hours of the whole ledger
 */
public record CompletionFacts(
    LocalDate startedOn, LocalDate endedOn, BigDecimal employerHours, BigDecimal totalHours) {

  Facts facts() {
    return Facts.none()
        .with(Fact.STARTED_ON, startedOn)
        .with(Fact.ENDED_ON, endedOn)
        .with(Fact.EMPLOYER_HOURS, employerHours)
        .with(Fact.TOTAL_HOURS, totalHours);
  }
}
