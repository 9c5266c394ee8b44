package org.fairway.pathway.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.Enrolments;
import org.fairway.pathway.reminder.ReminderKind;
import org.fairway.pathway.reminder.Reminders;
import org.fairway.pathway.reminder.Topic;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.pathway.work.Beginning;
import org.fairway.pathway.work.Employment;
import org.fairway.pathway.work.Employments;
import org.fairway.pathway.work.NewEmployment;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** Writes down where people went; what counts began within two months of leaving. */
@ApplicationScoped
public class Destinations {
  /** Destinations of one enrolment. */
  public static final int MOST = 10;

  private final Enrolments enrolments;
  private final DestinationRepository destinations;
  private final Employments employments;
  private final Reminders reminders;
  private final Sql sql;
  private final Audit audit;

  Destinations(
      Enrolments enrolments,
      DestinationRepository destinations,
      Employments employments,
      Reminders reminders,
      Sql sql,
      Audit audit) {
    this.enrolments = enrolments;
    this.destinations = destinations;
    this.employments = employments;
    this.reminders = reminders;
    this.sql = sql;
    this.audit = audit;
  }

  /**
   * Writes down where somebody went, and the employment where it is work.
   *
   * @param work the employment; of work and only of it
   * @throws Refusal kind STATE before the person left; kind INPUT for a day that does not count,
   *     work without its employment, hours of another kind, told here or known of the same job
   */
  @Transactional
  public WentTo record(UUID id, DestinationKind kind, LocalDate beganOn, NewEmployment work) {
    Enrolment enrolment = enrolments.toWrite(id);
    check(enrolment, beganOn);
    if (kind.isWork() != (work != null)) {
      throw Refusal.input("/employment", "of-work-only", "Work, and only work, has an employment.");
    }
    sql.lock("destinations " + id);
    if (destinations.of(id).size() >= MOST) {
      throw Refusal.state("destinations-full", "There are as many as there may be.");
    }
    WentTo to =
        new WentTo(
            Ids.next(),
            id,
            kind,
            beganOn,
            work == null ? null : employment(id, kind, work),
            Instant.now().truncatedTo(ChronoUnit.MILLIS));
    destinations.add(to);
    if (kind != DestinationKind.NOT_KNOWN) {
      reminders.close(new Topic(id, ReminderKind.DESTINATION, "DESTINATION"));
    }
    audit.record("destination.record", "enrolment", id.toString(), Outcome.ALLOWED, null);
    return to;
  }

  private UUID employment(UUID id, DestinationKind kind, NewEmployment work) {
    kind.check(work.weeklyHours());
    Employment known = employments.ofDestination(id, work);
    if (known.weeklyHours() != null) {
      kind.check(known.weeklyHours());
    }
    return known.id();
  }

  private static void check(Enrolment enrolment, LocalDate beganOn) {
    LocalDate left = enrolment.endedOn();
    if (left == null || enrolment.startedOn() == null) {
      throw Refusal.state("not-left", "A destination is of somebody who left a pathway.");
    }
    if (beganOn.isAfter(Today.inEngland())) {
      throw Refusal.input("/beganOn", "in-the-future", "It is recorded when it has begun.");
    }
    if (beganOn.isBefore(enrolment.startedOn())) {
      throw Refusal.input(
          "/beganOn", "before-start", "The first day was " + enrolment.startedOn() + ".");
    }
    if (beganOn.isAfter(Beginning.lastDay(left))) {
      throw Refusal.input(
          "/beganOn",
          "too-late",
          "What began after %s is no destination.".formatted(Beginning.lastDay(left)));
    }
  }

  /** The first one first. */
  @Transactional
  public List<WentTo> of(UUID id) {
    enrolments.get(id);
    return destinations.of(id);
  }

  /** 404 for one that is not of this enrolment. */
  @Transactional
  public WentTo get(UUID id, UUID destination) {
    return of(id).stream()
        .filter(to -> to.id().equals(destination))
        .findFirst()
        .orElseThrow(Problems::notFound);
  }
}
