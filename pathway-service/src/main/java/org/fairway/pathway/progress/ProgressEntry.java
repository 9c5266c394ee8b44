package org.fairway.pathway.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One line about somebody's way.
 *
 * @param code of its kind: a {@link ReviewKind}, {@link MilestoneKind}, {@link IncidentKind} or
 *     {@link VisitPlace}
 * @param severity of an incident, else null
 * @param who code of who held or signed it, or null
 * @param minutes of a visit, else null
 * @param nextOn the day of the next review, or null
 * @param note free text, or null where there is none or the caller does not read notes
 */
public record ProgressEntry(
    UUID id,
    UUID enrolmentId,
    ProgressKind kind,
    LocalDate date,
    String code,
    IncidentSeverity severity,
    String who,
    Integer minutes,
    LocalDate nextOn,
    String note,
    Instant recordedAt) {

  /** The same for those who do not read notes. */
  ProgressEntry withoutNote() {
    return new ProgressEntry(
        id, enrolmentId, kind, date, code, severity, who, minutes, nextOn, null, recordedAt);
  }

  static ProgressEntry review(
      LocalDate date, ReviewKind kind, String by, LocalDate next, String note) {
    return fresh(ProgressKind.REVIEW, date, kind.name(), null, by, null, next, note);
  }

  static ProgressEntry milestone(LocalDate date, MilestoneKind kind, String by) {
    return fresh(ProgressKind.MILESTONE, date, kind.name(), null, by, null, null, null);
  }

  static ProgressEntry incident(
      LocalDate date, IncidentKind kind, IncidentSeverity grave, String note) {
    return fresh(ProgressKind.INCIDENT, date, kind.name(), grave, null, null, null, note);
  }

  static ProgressEntry visit(
      LocalDate date, VisitPlace place, String coach, int minutes, String note) {
    return fresh(ProgressKind.COACH_VISIT, date, place.name(), null, coach, minutes, null, note);
  }

  private static ProgressEntry fresh(
      ProgressKind kind,
      LocalDate date,
      String code,
      IncidentSeverity severity,
      String who,
      Integer minutes,
      LocalDate nextOn,
      String note) {
    return new ProgressEntry(
        null, null, kind, date, code, severity, who, minutes, nextOn, note, null);
  }

  /** With what makes it a line of an enrolment. */
  ProgressEntry of(UUID newId, UUID enrolment, Instant now) {
    return new ProgressEntry(
        newId, enrolment, kind, date, code, severity, who, minutes, nextOn, note, now);
  }
}
