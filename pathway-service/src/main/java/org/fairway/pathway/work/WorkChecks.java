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
import org.fairway.pathway.reminder.ReminderKind;
import org.fairway.pathway.reminder.Reminders;
import org.fairway.pathway.reminder.Topic;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;

/** Keeps what was found of employments, here and at their applications, and the reminders of it. */
@ApplicationScoped
class WorkChecks {
  private final EmploymentRepository employments;
  private final EmploymentChecks applications;
  private final Reminders reminders;

  WorkChecks(EmploymentRepository employments, EmploymentChecks applications, Reminders reminders) {
    this.employments = employments;
    this.applications = applications;
    this.reminders = reminders;
  }

  /** Asks after the weeks that count. */
  @Transactional(Transactional.TxType.MANDATORY)
  void remind(Employment work) {
    work.sustained(Today.inEngland())
        .forEach(due -> reminders.note(topic(work, due.weeks()), due.dueOn(), due.dueOn()));
  }

  private static Topic topic(Employment work, int weeks) {
    return new Topic(work.enrolmentId(), ReminderKind.WORK_CHECK, work.id() + "-" + weeks);
  }

  /** Writes a check down, and closes the reminders that it answers. */
  @Transactional(Transactional.TxType.MANDATORY)
  void keep(Employment work, WorkCheck check) {
    LocalDate on = check.checkedOn();
    employments.add(work.id(), check);
    if (!check.inWork()) {
      employments.end(work.id(), on);
      reminders.close(new Topic(work.enrolmentId(), ReminderKind.WORK_CHECK, work.id().toString()));
    }
    work.sustained(on).stream()
        .filter(due -> !on.isBefore(due.dueOn()))
        .forEach(due -> reminders.close(topic(work, due.weeks())));
  }

  /**
   * What was found at the application that led to an employment is found of that, and was told
   * there. One that has ended stays as it is.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void checked(@Observes CheckedAtApplication found) {
    Optional<Employment> known = employments.ofApplication(found.applicationId());
    known.ifPresent(each -> employments.lock(each.id()));
    known
        .flatMap(each -> employments.find(each.id()))
        .filter(work -> work.endedOn() == null)
        .ifPresent(
            work -> {
              refuse(work, found.finding().checkedOn(), found.finding().inWork());
              keep(work, found.finding());
            });
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
    if (work.endedOn() != null) {
      throw Refusal.state("employment-ended", "The last day was " + work.endedOn() + ".");
    }
    if (work.checks().size() >= Employments.MOST_CHECKS) {
      throw Refusal.state("checks-full", "There are as many checks as there may be.");
    }
    if (on.isAfter(Today.inEngland())) {
      throw Refusal.input("/checkedOn", "in-the-future", "A check is of a day that has come.");
    }
    if (on.isBefore(work.startedOn())) {
      throw Refusal.input(
          "/checkedOn", "before-start", "The first day was " + work.startedOn() + ".");
    }
    if (!inWork && work.isFoundAfter(on)) {
      throw Refusal.input(
          "/checkedOn", "found-in-work-later", "A check found them in work on a later day.");
    }
  }
}
