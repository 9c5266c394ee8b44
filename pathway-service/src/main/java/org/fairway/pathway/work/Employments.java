package org.fairway.pathway.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.ats.Application;
import org.fairway.pathway.ats.Applications;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.Enrolments;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** Writes down what people work as and whether they still do, and reminds of asking. */
@ApplicationScoped
public class Employments {
  /** Employments of one enrolment. */
  public static final int MOST = 20;

  /** Checks of one employment. */
  public static final int MOST_CHECKS = 200;

  private final Enrolments enrolments;
  private final EmploymentRepository employments;
  private final EmploymentTeller teller;
  private final Applications applications;
  private final WorkChecks checks;
  private final Audit audit;
  private final CurrentScope scope;

  Employments(
      Enrolments enrolments,
      EmploymentRepository employments,
      EmploymentTeller teller,
      Applications applications,
      WorkChecks checks,
      Audit audit,
      CurrentScope scope) {
    this.enrolments = enrolments;
    this.employments = employments;
    this.teller = teller;
    this.applications = applications;
    this.checks = checks;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Writes down an employment. One that came of a pathway is asked about after 13, 26 and 52 weeks.
   *
   * @throws Refusal kind STATE before the pathway, and for a job that is written down already; kind
   *     INPUT for a day in the future or one that does not count, or an application of somebody
   *     else or without that start
   */
  @Transactional
  public Employment record(UUID enrolmentId, NewEmployment told) {
    Enrolment enrolment = asItStands(enrolmentId);
    if (told.startedOn().isAfter(Today.inEngland())) {
      throw Refusal.input("/startedOn", "in-the-future", "It is recorded when it has begun.");
    }
    Origin origin =
        Beginning.of(
            enrolment.pathwayType(), enrolment.startedOn(), enrolment.endedOn(), told.startedOn());
    return record(enrolment, told, origin, Told.BY_ITSELF);
  }

  /** Whoever begins meanwhile begins before what is written here, or after it. */
  private Enrolment asItStands(UUID id) {
    Enrolment enrolment = enrolments.toWrite(id);
    return enrolment.startedOn() == null ? enrolments.held(id) : enrolment;
  }

  /**
   * The employment of a destination: the one that was written down while the person was on the
   * pathway, or else a new one.
   *
   * @throws Refusal kind INPUT for an application of somebody else or without that start, and for
   *     one that the employment was written down without: what is found there is not found here
   */
  @Transactional
  public Employment ofDestination(UUID enrolmentId, NewEmployment told) {
    Enrolment enrolment = enrolments.toWrite(enrolmentId);
    if (told.applicationId() != null) {
      ofTheSame(enrolment, told, Told.WITH_ITS_DESTINATION);
    }
    Employment work =
        known(enrolmentId, told)
            .orElseGet(
                () -> record(enrolment, told, Origin.DESTINATION, Told.WITH_ITS_DESTINATION));
    if (told.applicationId() != null && work.applicationId() == null) {
      throw Refusal.input(
          Told.WITH_ITS_DESTINATION.application(),
          "without-application",
          "This job is written down without its application already; leave the application out.");
    }
    return work;
  }

  /** The one of this application, or else of the same employer and day. */
  private Optional<Employment> known(UUID enrolmentId, NewEmployment told) {
    return employments.of(enrolmentId).stream()
        .filter(work -> work.origin() == Origin.DESTINATION && work.isSame(told))
        .min(
            Comparator.comparing(
                work -> told.applicationId() != null && work.applicationId() == null));
  }

  private Employment record(Enrolment enrolment, NewEmployment told, Origin origin, Told where) {
    UUID enrolmentId = enrolment.id();
    if (told.applicationId() != null) {
      ofTheSame(enrolment, told, where);
      employments.lockApplication(told.applicationId());
    }
    List<Employment> before = employments.of(enrolmentId);
    if (before.stream().anyMatch(work -> work.isSame(told))) {
      throw Refusal.state("employment-exists", "This job is written down already.");
    }
    if (before.size() >= MOST) {
      throw Refusal.state("employments-full", "There are as many employments as there may be.");
    }
    Employment work =
        new Employment(
            Ids.next(),
            enrolmentId,
            told.applicationId(),
            origin,
            told.employer(),
            told.weeklyHours(),
            told.band(),
            told.startedOn(),
            null,
            0,
            List.of());
    if (!employments.add(work)) {
      throw Refusal.state("employment-exists", "This application led to an employment already.");
    }
    teller.began(work, enrolment);
    if (origin == Origin.DESTINATION) {
      checks.remind(work);
    }
    checks.adopt(work);
    audit.record("employment.record", "enrolment", enrolmentId.toString(), Outcome.ALLOWED, null);
    return get(work.id());
  }

  private void ofTheSame(Enrolment enrolment, NewEmployment told, Told where) {
    Application application =
        applications
            .find(told.applicationId())
            .orElseThrow(
                () ->
                    Refusal.input(
                        where.application(),
                        "unknown-application",
                        "There is no such application."));
    if (!enrolment.referralId().equals(application.referralId())) {
      throw Refusal.input(
          where.application(), "other-referral", "This application is not of the same referral.");
    }
    if (!told.startedOn().equals(application.startedOn())) {
      throw Refusal.input(
          where.start(), "other-start", "The application has another first day, or none.");
    }
  }

  /** 404 for one that the caller may not see. */
  @Transactional
  public Employment get(UUID id) {
    Employment work = employments.find(id).orElseThrow(Problems::notFound);
    audit.record(
        "employment.read", "enrolment", work.enrolmentId().toString(), Outcome.ALLOWED, null);
    return work;
  }

  /** The first one first. */
  @Transactional
  public List<Employment> of(UUID enrolmentId) {
    enrolments.get(enrolmentId);
    return employments.of(enrolmentId);
  }

  /**
   * Writes down a check. It closes the reminders of the weeks that it answers; when the person has
   * left, all of them.
   *
   * @throws Refusal kind STATE after the end; kind INPUT for a day before the start or in the
   *     future, or an end before a day on which the person was found in work, and for an employer
   *     that checks the job of another
   */
  @Transactional
  public WorkCheck check(
      UUID id, LocalDate on, boolean inWork, BigDecimal weeklyHours, String band) {
    Employment known = employments.find(id).orElseThrow(Problems::notFound);
    requireOwn(known);
    Enrolment enrolment = asItStands(known.enrolmentId());
    employments.lock(id);
    Employment work = get(id);
    WorkChecks.refuse(work, on, inWork);
    WorkCheck check = WorkCheck.now(on, inWork, weeklyHours, band);
    teller.checked(work, enrolment, check);
    checks.keep(work, check);
    audit.record(
        "employment.check", "enrolment", work.enrolmentId().toString(), Outcome.ALLOWED, null);
    return check;
  }

  /**
   * An end stands for good, so that an employer says it of its own jobs alone. A job that no
   * employer with a code could speak of is left to all who see the enrolment.
   */
  private void requireOwn(Employment work) {
    if (scope.get().tenantWide()) {
      return;
    }
    boolean own =
        work.applicationId() == null
            ? work.employer() == null || work.employer().equals(scope.get().organisation())
            : applications.find(work.applicationId()).isPresent();
    if (!own) {
      throw Refusal.input("", "other-organisation", "The ICS checks jobs with other employers.");
    }
  }

  /** 404 for one that is not of this employment. */
  @Transactional
  public WorkCheck check(UUID id, UUID check) {
    return get(id).checks().stream()
        .filter(each -> each.id().equals(check))
        .findFirst()
        .orElseThrow(Problems::notFound);
  }
}
