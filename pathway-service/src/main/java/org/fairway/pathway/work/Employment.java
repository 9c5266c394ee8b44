package org.fairway.pathway.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairway.pathway.ats.Bands;

/**
 * What somebody works as, with all that was found of it.
 *
 * @param applicationId the application that led to it, or null
 * @param employer ODS code, or null
 * @param firstBand band of the first day, or null
 * @param endedOn the last day, or null while it lasts
 * @param events how many were told
 * @param checks in the order in which they were written down
 */
public record Employment(
    UUID id,
    UUID enrolmentId,
    UUID applicationId,
    Origin origin,
    String employer,
    BigDecimal weeklyHours,
    String firstBand,
    LocalDate startedOn,
    LocalDate endedOn,
    long events,
    List<WorkCheck> checks) {

  public Employment {
    checks = List.copyOf(checks);
  }

  /** The highest band that is known, or null. */
  public String band() {
    Stream<String> found = checks.stream().map(WorkCheck::band).filter(b -> b != null);
    return Bands.highest(Stream.concat(Stream.ofNullable(firstBand), found)).orElse(null);
  }

  /** As it was when only so many of its checks were written down; its end is as it is now. */
  Employment upTo(int known) {
    return new Employment(
        id,
        enrolmentId,
        applicationId,
        origin,
        employer,
        weeklyHours,
        firstBand,
        startedOn,
        endedOn,
        events,
        checks.subList(0, known));
  }

  /** Whether it had begun by a day and lasted then. */
  boolean on(LocalDate day) {
    return !day.isBefore(startedOn) && (endedOn == null || !day.isAfter(endedOn));
  }

  /** The last day, if it had come by a day; else null. */
  LocalDate endedBy(LocalDate day) {
    return endedOn == null || endedOn.isAfter(day) ? null : endedOn;
  }

  /** What is known of the weeks that count. */
  public List<Sustained> sustained(LocalDate today) {
    return Sustained.WEEKS.stream().map(weeks -> Sustained.of(this, weeks, today)).toList();
  }

  /** Found in work on a day after this. */
  boolean isFoundAfter(LocalDate day) {
    return checks.stream().anyMatch(check -> check.inWork() && check.checkedOn().isAfter(day));
  }

  /**
   * Of the same first day, by the same application, or else, unless each has one of its own, at the
   * same employer that has a code.
   */
  boolean isSame(NewEmployment told) {
    boolean eachHasOne = told.applicationId() != null && applicationId != null;
    boolean same =
        eachHasOne
            ? told.applicationId().equals(applicationId)
            : employer != null && employer.equals(told.employer());
    return same && startedOn.equals(told.startedOn());
  }

  /** Told for itself: not by its application, and of an employer that has a code. */
  boolean isTold() {
    return applicationId == null && employer != null;
  }
}
