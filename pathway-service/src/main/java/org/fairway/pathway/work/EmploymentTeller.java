package org.fairway.pathway.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.fairway.pathway.ats.Bands;
import org.fairway.pathway.ats.EmploymentChecks;
import org.fairway.pathway.ats.EmploymentFinding;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.referral.Consents;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.messaging.OutgoingEvent;

/**
 * Tells what happens to an employment, once: as the application's where one led to it, else as
 * events of its own. Of somebody in post the start is told with the first step up: the role that
 * the pathway led to, and not the one they had. That step is one up as well, and told as such.
 * Steps before the first day on the pathway are not told.
 */
@ApplicationScoped
class EmploymentTeller {
  private final EmploymentRepository employments;
  private final EmploymentChecks applications;
  private final Consents consents;
  private final Outbox outbox;

  EmploymentTeller(
      EmploymentRepository employments,
      EmploymentChecks applications,
      Consents consents,
      Outbox outbox) {
    this.employments = employments;
    this.applications = applications;
    this.consents = consents;
    this.outbox = outbox;
  }

  /** An employment that began; nothing of somebody in post. */
  @Transactional(Transactional.TxType.MANDATORY)
  void began(Employment work, Enrolment of) {
    if (work.isTold() && work.origin() == Origin.DESTINATION) {
      tell(work, EmploymentNews.started(work, subject(of), work.startedOn(), work.firstBand()));
    }
  }

  /**
   * A check, and the step up that it found.
   *
   * @param work as it was before
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void checked(Employment work, Enrolment of, WorkCheck check) {
    if (work.applicationId() != null) {
      applications.keep(
          work.applicationId(),
          new EmploymentFinding(check.checkedOn(), check.inWork(), check.band()));
      return;
    }
    found(work, of, check, work.events() > 0);
  }

  /**
   * What was found before the first day on the pathway was known, in the order it was written.
   *
   * @param work of which nothing was found that was told
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void caughtUp(Employment work, Enrolment of) {
    boolean told = false;
    for (int before = 0; before < work.checks().size(); before++) {
      told = found(work.upTo(before), of, work.checks().get(before), told);
    }
  }

  /** Tells what a check found; whether anything has been told of the employment by then. */
  private boolean found(Employment work, Enrolment of, WorkCheck check, boolean told) {
    if (!work.isTold() || isOfBefore(work, of, check)) {
      return told;
    }
    boolean up =
        check.band() != null && work.band() != null && Bands.isHigher(check.band(), work.band());
    boolean known = told || work.origin() == Origin.DESTINATION;
    EmploymentNews.Subject who = subject(of);
    if (!known && up) {
      tell(work, EmploymentNews.started(work, who, check.checkedOn(), check.band()));
    }
    if (known || (up && !check.inWork())) {
      tell(work, EmploymentNews.found(work, who, check));
    }
    if (up) {
      tell(work, EmploymentNews.progressed(work, who, check, work.band()));
    }
    return known || up;
  }

  /** What somebody in post came to before the first day did not come of the pathway. */
  private static boolean isOfBefore(Employment work, Enrolment of, WorkCheck check) {
    return work.origin() == Origin.IN_POST
        && (of.startedOn() == null || check.checkedOn().isBefore(of.startedOn()));
  }

  /**
   * The employer is not asked about: the care system tells its own services where somebody works,
   * and not, as of an application, an employer who its applicant is.
   */
  private EmploymentNews.Subject subject(Enrolment of) {
    return new EmploymentNews.Subject(of, consents.live(of.person(), Consents.REFERRAL));
  }

  private void tell(Employment work, EmploymentNews news) {
    outbox.append(
        new OutgoingEvent(
            "org.fairway.employment." + news.verb() + ".v1",
            work.id().toString(),
            employments.nextEvent(work.id()),
            news));
  }
}
