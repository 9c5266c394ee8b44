package org.fairway.pathway.ats;

import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/** Data of {@code org.fairway.employment.started.v1}; told once for each application. */
record EmploymentStarted(
    UUID employmentId,
    UUID applicationId,
    UUID referralId,
    String person,
    String employer,
    String band,
    LocalDate startedOn) {

  static OutgoingEvent of(Application application, Vacancy vacancy, ApplicationSource source) {
    EmploymentStarted data =
        new EmploymentStarted(
            application.employmentId(),
            application.id(),
            source.referralId(),
            source.person(),
            application.organisation(),
            vacancy.band(),
            application.startedOn());
    return new OutgoingEvent(
        "org.fairway.employment.started.v1",
        application.id().toString(),
        application.nextEvent(),
        data);
  }
}
