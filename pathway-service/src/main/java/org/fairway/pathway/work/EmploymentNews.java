package org.fairway.pathway.work;

import java.time.LocalDate;
import java.util.UUID;
import org.fairway.pathway.enrolment.Enrolment;

/**
 * Data of {@code org.fairway.employment.*.v1} for an employment that no application led to: it
 * stands in the place of one, so that whoever counts by application counts it too. Referral and
 * person are left out unless consent to the referral holds at this moment.
 */
record EmploymentNews(
    UUID employmentId,
    UUID applicationId,
    UUID referralId,
    String person,
    String employer,
    String band,
    String previousBand,
    LocalDate startedOn,
    LocalDate inWorkOn,
    LocalDate endedOn,
    LocalDate progressedOn) {

  /** Whom it is about, and whether others may know. */
  record Subject(Enrolment enrolment, boolean shared) {}

  private static EmploymentNews of(Employment work, Subject of) {
    return new EmploymentNews(
        work.id(),
        work.id(),
        of.shared() ? of.enrolment().referralId() : null,
        of.shared() ? of.enrolment().person() : null,
        work.employer(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static EmploymentNews started(Employment work, Subject of, LocalDate on, String band) {
    EmploymentNews news = of(work, of);
    return news.with(band, null, on, null, null, null);
  }

  static EmploymentNews found(Employment work, Subject of, WorkCheck check) {
    EmploymentNews news = of(work, of);
    return check.inWork()
        ? news.with(null, null, null, check.checkedOn(), null, null)
        : news.with(null, null, null, null, check.checkedOn(), null);
  }

  static EmploymentNews progressed(Employment work, Subject of, WorkCheck check, String from) {
    return of(work, of).with(check.band(), from, null, null, null, check.checkedOn());
  }

  private EmploymentNews with(
      String to,
      String from,
      LocalDate started,
      LocalDate inWork,
      LocalDate ended,
      LocalDate progressed) {
    return new EmploymentNews(
        employmentId,
        applicationId,
        referralId,
        person,
        employer,
        to,
        from,
        started,
        inWork,
        ended,
        progressed);
  }

  /** The verb in the event's type. */
  String verb() {
    if (startedOn != null) {
      return "started";
    }
    if (inWorkOn != null) {
      return "sustained";
    }
    return endedOn != null ? "ended" : "progressed";
  }
}
