package org.fairway.pathway.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.ats.Application;
import org.fairway.pathway.ats.Applications;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.Enrolments;
import org.fairway.pathway.reminder.ReminderKind;
import org.fairway.pathway.reminder.Reminders;
import org.fairway.pathway.reminder.Topic;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
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
  private final Reminders reminders;
  private final Audit audit;

  Employments(
      Enrolments enrolments,
      EmploymentRepository employments,
      EmploymentTeller teller,
      Applications applications,
      Reminders reminders,
      Audit audit) {
    this.enrolments = enrolments;
    this.employments = employments;
    this.teller = teller;
    this.applications = applications;
    this.reminders = reminders;
    this.audit = audit;
  }

  /**
   * Writes down an employment. One that followed a pathway is asked about after 13, 26 and 52
   * weeks.
   *
   * @throws Refusal kind INPUT for a day in the future, or an application of somebody else or
   *     without that start
   */
  @Transactional
  public Employment record(UUID enrolmentId, NewEmployment told) {
    Enrolment enrolment = enrolments.toWrite(enrolmentId);
    if (told.startedOn().isAfter(Today.inEngland())) {
      throw Refusal.input("/startedOn", "in-the-future", "It is recorded when it has begun.");
    }
    if (told.applicationId() != null) {
      ofTheSame(enrolment, told);
    }
    if (employments.of(enrolmentId).size() >= MOST) {
      throw Refusal.state("employments-full", "There are as many employments as there may be.");
    }
    Employment work =
        new Employment(
            Ids.next(),
            enrolmentId,
            told.applicationId(),
            told.origin(),
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
    if (told.origin() == Origin.DESTINATION) {
      work.sustained(Today.inEngland()).forEach(due -> remind(work, due));
    }
    audit.record("employment.record", "enrolment", enrolmentId.toString(), Outcome.ALLOWED, null);
    return get(work.id());
  }

  private void ofTheSame(Enrolment enrolment, NewEmployment told) {
    Application application = applications.get(told.applicationId()).application();
    if (!enrolment.referralId().equals(application.referralId())) {
      throw Refusal.input(
          "/applicationId", "other-referral", "This application is not of the same referral.");
    }
    if (!told.startedOn().equals(application.startedOn())) {
      throw Refusal.input(
          "/startedOn", "other-start", "The application has another first day, or none.");
    }
  }

  private void remind(Employment work, Sustained due) {
    reminders.note(topic(work, due.weeks()), due.dueOn(), due.dueOn());
  }

  private static Topic topic(Employment work, int weeks) {
    return new Topic(work.enrolmentId(), ReminderKind.WORK_CHECK, work.id() + "-" + weeks);
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
   *     future
   */
  @Transactional
  public WorkCheck check(
      UUID id, LocalDate on, boolean inWork, BigDecimal weeklyHours, String band) {
    Employment known = employments.find(id).orElseThrow(Problems::notFound);
    Enrolment enrolment = enrolments.toWrite(known.enrolmentId());
    employments.lock(id);
    Employment work = get(id);
    check(work, on);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    WorkCheck check = new WorkCheck(Ids.next(), on, inWork, weeklyHours, band, now);
    teller.checked(work, enrolment, check);
    employments.add(id, check);
    if (!inWork) {
      employments.end(id, on);
      reminders.close(new Topic(work.enrolmentId(), ReminderKind.WORK_CHECK, work.id().toString()));
    }
    work.sustained(on).stream()
        .filter(due -> !on.isBefore(due.dueOn()))
        .forEach(due -> reminders.close(topic(work, due.weeks())));
    audit.record(
        "employment.check", "enrolment", work.enrolmentId().toString(), Outcome.ALLOWED, null);
    return check;
  }

  private static void check(Employment work, LocalDate on) {
    if (work.endedOn() != null) {
      throw Refusal.state("employment-ended", "The last day was " + work.endedOn() + ".");
    }
    if (work.checks().size() >= MOST_CHECKS) {
      throw Refusal.state("checks-full", "There are as many checks as there may be.");
    }
    if (on.isAfter(Today.inEngland())) {
      throw Refusal.input("/checkedOn", "in-the-future", "A check is of a day that has come.");
    }
    if (on.isBefore(work.startedOn())) {
      throw Refusal.input(
          "/checkedOn", "before-start", "The first day was " + work.startedOn() + ".");
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
