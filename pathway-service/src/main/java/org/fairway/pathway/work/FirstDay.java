package org.fairway.pathway.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.EnrolmentMoved;
import org.fairway.pathway.enrolment.EnrolmentStatus;
import org.fairway.pathway.enrolment.Enrolments;

/**
 * What was written down of staff before their first day on the pathway was known counts from that
 * day as if it were written down now: a job that began on it or later came of the pathway, and so
 * did a step up. In the transaction of the move.
 */
@ApplicationScoped
class FirstDay {
  private final Enrolments enrolments;
  private final EmploymentRepository employments;
  private final EmploymentTeller teller;
  private final WorkChecks checks;

  FirstDay(
      Enrolments enrolments,
      EmploymentRepository employments,
      EmploymentTeller teller,
      WorkChecks checks) {
    this.enrolments = enrolments;
    this.employments = employments;
    this.teller = teller;
    this.checks = checks;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void moved(@Observes EnrolmentMoved news) {
    if (news.to() != EnrolmentStatus.ACTIVE || news.from() == EnrolmentStatus.BREAK) {
      return;
    }
    Enrolment enrolment = enrolments.find(news.enrolmentId()).orElseThrow();
    employments.of(enrolment.id()).stream()
        .map(work -> since(work, enrolment))
        .forEach(work -> teller.caughtUp(work, enrolment));
  }

  private Employment since(Employment work, Enrolment enrolment) {
    if (work.startedOn().isBefore(enrolment.startedOn())) {
      return work;
    }
    employments.cameOfIt(work.id());
    Employment known = employments.find(work.id()).orElseThrow();
    teller.began(known, enrolment);
    checks.remind(known);
    return known;
  }
}
