package org.fairway.pathway.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fairway.pathway.ats.CheckedAtApplication;
import org.fairway.pathway.ats.EmploymentCheck;
import org.fairway.pathway.ats.EmploymentChecks;
import org.fairway.pathway.ats.EmploymentFinding;
import org.fairway.pathway.enrolment.Enrolments;
import org.fairway.pathway.reminder.ReminderKind;
import org.fairway.pathway.reminder.Reminders;
import org.fairway.pathway.reminder.Topic;
import org.fairway.pathway.support.CareSystemReach;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;

/** Keeps what was found of employments, here and at their applications, and the reminders of it. */
@ApplicationScoped
class WorkChecks {
  private final EmploymentRepository employments;
  private final EmploymentChecks applications;
  private final Enrolments enrolments;
  private final Reminders reminders;
  private final CareSystemReach reach;

  WorkChecks(
      EmploymentRepository employments,
      EmploymentChecks applications,
      Enrolments enrolments,
      Reminders reminders,
      CareSystemReach reach) {
    this.employments = employments;
    this.applications = applications;
    this.enrolments = enrolments;
    this.reminders = reminders;
    this.reach = reach;
  }

  /** Asks after the weeks that count and that no check has answered. */
  @Transactional(Transactional.TxType.MANDATORY)
  void remind(Employment work) {
    work.sustained(Today.inEngland())
        .forEach(due -> reminders.note(topic(work, due.weeks()), due.dueOn(), due.dueOn()));
    work.checks().forEach(check -> answer(work, check));
  }

  private static Topic topic(Employment work, int weeks) {
    return new Topic(work.enrolmentId(), ReminderKind.WORK_CHECK, work.id() + "-" + weeks);
  }

  /** Writes a check down, and closes the reminders that it answers. */
  @Transactional(Transactional.TxType.MANDATORY)
  void keep(Employment work, WorkCheck check) {
    employments.add(work.id(), check);
    if (!check.inWork()) {
      employments.end(work.id(), check.checkedOn());
    }
    answer(work, check);
  }

  private void answer(Employment work, WorkCheck check) {
    LocalDate on = check.checkedOn();
    if (!check.inWork()) {
      reminders.close(new Topic(work.enrolmentId(), ReminderKind.WORK_CHECK, work.id().toString()));
    }
    work.sustained(on).stream()
        .filter(due -> !on.isBefore(due.dueOn()))
        .forEach(due -> reminders.close(topic(work, due.weeks())));
  }

  /**
   * What was found at the application that led to an employment is found of that, and was told
   * there. One that has ended stays as it is. It is one job, so that the care system learns of it
   * also from an employer to whom the enrolment is not shown; who does not see what contradicts is
   * not told of it either, and the employment stays as it is.
   *
   * @throws Refusal kind STATE, {@code person-erased}; of an employment that the caller sees as
   *     {@link #refuse}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void checked(@Observes CheckedAtApplication found) {
    boolean seen = employments.ofApplication(found.applicationId()).isPresent();
    Optional<Refusal> fault = reach.reaching(() -> follow(found));
    fault
        .filter(why -> seen)
        .ifPresent(
            why -> {
              throw why;
            });
  }

  /** Why the check cannot be one of the employment; empty when it is, and when there is none. */
  private Optional<Refusal> follow(CheckedAtApplication found) {
    Optional<Employment> known = employments.ofApplication(found.applicationId());
    known.ifPresent(each -> enrolments.requireNotErased(each.enrolmentId()));
    known.ifPresent(each -> employments.lock(each.id()));
    return known
        .flatMap(each -> employments.find(each.id()))
        .filter(work -> work.endedOn() == null)
        .flatMap(work -> keepUnlessFaulty(work, found.finding()));
  }

  private Optional<Refusal> keepUnlessFaulty(Employment work, EmploymentFinding found) {
    Optional<Refusal> fault = fault(work, found.checkedOn(), found.inWork());
    if (fault.isEmpty()) {
      keep(work, found);
    }
    return fault;
  }

  /** What was found at the application before the employment was written down. */
  @Transactional(Transactional.TxType.MANDATORY)
  void adopt(Employment work) {
    if (work.applicationId() == null) {
      return;
    }
    List<EmploymentFinding> found =
        applications.of(work.applicationId()).stream()
            .map(EmploymentCheck::finding)
            .sorted(Comparator.comparing(EmploymentFinding::checkedOn))
            .toList();
    found.stream().filter(EmploymentFinding::inWork).forEach(each -> keep(work, each));
    // an end that a later check contradicts was none
    found.stream()
        .skip(Math.max(0, found.size() - 1L))
        .filter(last -> !last.inWork())
        .forEach(last -> keep(work, last));
  }

  private void keep(Employment work, EmploymentFinding found) {
    keep(work, WorkCheck.now(found.checkedOn(), found.inWork(), null, found.band()));
  }

  /**
   * Refuses a check that cannot be.
   *
   * @throws Refusal kind STATE after the end; kind INPUT for a day before the start or in the
   *     future, or an end before a day on which the person was found in work
   */
  static void refuse(Employment work, LocalDate on, boolean inWork) {
    fault(work, on, inWork)
        .ifPresent(
            why -> {
              throw why;
            });
  }

  private static Optional<Refusal> fault(Employment work, LocalDate on, boolean inWork) {
    Refusal fault = null;
    if (work.endedOn() != null) {
      fault = Refusal.state("employment-ended", "The last day was " + work.endedOn() + ".");
    } else if (work.checks().size() >= Employments.MOST_CHECKS) {
      fault = Refusal.state("checks-full", "There are as many checks as there may be.");
    } else if (on.isAfter(Today.inEngland())) {
      fault = Refusal.input("/checkedOn", "in-the-future", "A check is of a day that has come.");
    } else if (on.isBefore(work.startedOn())) {
      fault =
          Refusal.input(
              "/checkedOn", "before-start", "The first day was " + work.startedOn() + ".");
    } else if (!inWork && work.isFoundAfter(on)) {
      fault =
          Refusal.input(
              "/checkedOn", "found-in-work-later", "A check found them in work on a later day.");
    }
    return Optional.ofNullable(fault);
  }
}
