package org.fairway.pathway.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.fairway.pathway.enrolment.Assessments;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.Enrolments;
import org.fairway.pathway.reminder.ReminderKind;
import org.fairway.pathway.reminder.Reminders;
import org.fairway.pathway.reminder.Topic;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/**
 * Writes and shows how somebody gets on. Incidents and notes are for the care system and the
 * employer who works with the person; others see the rest.
 */
@ApplicationScoped
public class Progress {
  /** Lines of one enrolment. */
  public static final int MOST = 500;

  /** Days before the next review on which somebody is reminded of it. */
  private static final int REVIEW_NOTICE = 7;

  private static final Set<String> CASEWORK = Set.of("coordinator", "employer");

  private final Enrolments enrolments;
  private final Assessments assessments;
  private final ProgressRepository entries;
  private final JobCoaches coaches;
  private final Reminders reminders;
  private final Sql sql;
  private final Audit audit;
  private final CurrentScope scope;

  Progress(
      Enrolments enrolments,
      Assessments assessments,
      ProgressRepository entries,
      JobCoaches coaches,
      Reminders reminders,
      Sql sql,
      Audit audit,
      CurrentScope scope) {
    this.enrolments = enrolments;
    this.assessments = assessments;
    this.entries = entries;
    this.coaches = coaches;
    this.reminders = reminders;
    this.sql = sql;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Writes down a review. It closes the reminder of the review before; {@code next} brings another,
   * unless the enrolment has ended. A late entry leaves the reminder of a later review alone.
   *
   * @param by code of who held it
   * @param next the day of the next review, after this one, or null
   */
  @Transactional
  public ProgressEntry review(
      UUID id, LocalDate date, ReviewKind kind, String by, LocalDate next, String note) {
    if (next != null && !next.isAfter(date)) {
      throw Refusal.input("/nextOn", "not-after", "The next review is after this one.");
    }
    ProgressEntry entry = add(id, ProgressEntry.review(date, kind, by, next, note));
    if (entries.of(id).stream().noneMatch(other -> follows(other, entry))) {
      remind(enrolments.held(id), next);
    }
    return entry;
  }

  /** A review of a later day: what was agreed then stands. */
  private static boolean follows(ProgressEntry other, ProgressEntry entry) {
    return other.kind() == ProgressKind.REVIEW && other.date().isAfter(entry.date());
  }

  private void remind(Enrolment enrolment, LocalDate next) {
    Topic topic = new Topic(enrolment.id(), ReminderKind.REVIEW, "REVIEW");
    reminders.close(topic);
    if (next != null && !enrolment.status().ended()) {
      reminders.note(topic, next, next.minusDays(REVIEW_NOTICE));
    }
  }

  /** Writes down what was reached; {@code by} is the code of who signed, or null. */
  @Transactional
  public ProgressEntry milestone(UUID id, LocalDate date, MilestoneKind kind, String by) {
    Enrolment enrolment = enrolments.toWrite(id);
    sql.lock("milestones " + id);
    kind.check(
        enrolment.pathwayType(),
        date,
        entries.of(id).stream()
            .filter(entry -> entry.kind() == ProgressKind.MILESTONE)
            .collect(
                Collectors.toMap(
                    entry -> MilestoneKind.valueOf(entry.code()),
                    ProgressEntry::date,
                    BinaryOperator.minBy(Comparator.naturalOrder()))));
    ProgressEntry entry = add(id, ProgressEntry.milestone(date, kind, by));
    assessments.check(id);
    return entry;
  }

  @Transactional
  public ProgressEntry incident(
      UUID id, LocalDate date, IncidentKind kind, IncidentSeverity grave, String note) {
    return add(id, ProgressEntry.incident(date, kind, grave, note));
  }

  /** Writes down a visit of whoever was the coach on that day. */
  @Transactional
  public ProgressEntry visit(UUID id, LocalDate date, VisitPlace place, int minutes, String note) {
    String coach =
        coaches
            .on(id, date)
            .orElseThrow(
                () -> Refusal.state("no-job-coach", "Nobody was the job coach on that day."));
    return add(id, ProgressEntry.visit(date, place, coach, minutes, note));
  }

  /** What the caller may see of an enrolment, by the day on which it happened. */
  @Transactional
  public List<ProgressEntry> of(UUID id) {
    enrolments.get(id);
    audit.record("progress.read", "enrolment", id.toString(), Outcome.ALLOWED, null);
    boolean casework = scope.get().roles().stream().anyMatch(CASEWORK::contains);
    return entries.of(id).stream()
        .filter(entry -> casework || entry.kind() != ProgressKind.INCIDENT)
        .map(entry -> casework ? entry : entry.withoutNote())
        .toList();
  }

  /** 404 for a line that the caller may not see. */
  @Transactional
  public ProgressEntry get(UUID id, UUID entry) {
    return of(id).stream()
        .filter(line -> line.id().equals(entry))
        .findFirst()
        .orElseThrow(Problems::notFound);
  }

  private ProgressEntry add(UUID id, ProgressEntry entry) {
    During.check(enrolments.toWrite(id), entry.date(), "/date");
    if (entries.of(id).size() >= MOST) {
      throw Refusal.state("progress-full", "There are as many lines as there may be.");
    }
    ProgressEntry line = entry.of(Ids.next(), id, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    entries.add(line);
    audit.record("progress.write", "enrolment", id.toString(), Outcome.ALLOWED, null);
    return line;
  }
}
