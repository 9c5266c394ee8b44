package org.fairway.pathway.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
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
    employments.of(enrolment.id()).forEach(work -> since(work, enrolment));
  }

  /**
   * What an earlier release left as it was before the first day; answers that it is done. What is
   * left of whom was erased stays as it is.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean late(UUID employment) {
    UUID enrolment = employments.find(employment).orElseThrow().enrolmentId();
    if (enrolments.keptFromErasure(enrolment)) {
      employments.lock(employment);
      since(employments.find(employment).orElseThrow(), enrolments.find(enrolment).orElseThrow());
    }
    return true;
  }

  /** Where something was told meanwhile, the start was too: it is not told again. */
  private void since(Employment work, Enrolment enrolment) {
    boolean told = work.events() > 0;
    Employment known = work;
    if (!work.startedOn().isBefore(enrolment.startedOn())) {
      employments.cameOfIt(work.id());
      known = employments.find(work.id()).orElseThrow();
      checks.remind(known);
    }
    if (!told) {
      teller.began(known, enrolment);
      teller.caughtUp(known, enrolment);
    }
  }
}
