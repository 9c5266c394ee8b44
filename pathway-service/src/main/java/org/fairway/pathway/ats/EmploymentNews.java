package org.fairway.pathway.ats;

import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/** What other services hear of an employment after its start. */
sealed interface EmploymentNews {

  /** The verb in the event's type. */
  String verb();

  /** Whom and what it is about. */
  record Subject(
      UUID employmentId, UUID applicationId, UUID referralId, String person, String employer) {

    static Subject of(Application application, ApplicationSource source) {
      return new Subject(
          application.employmentId(),
          application.id(),
          source.referralId(),
          source.person(),
          application.organisation());
    }
  }

  /** Data of {@code org.fairway.employment.sustained.v1}. */
  record Sustained(
      UUID employmentId,
      UUID applicationId,
      UUID referralId,
      String person,
      String employer,
      LocalDate inWorkOn)
      implements EmploymentNews {

    static Sustained of(Subject of, LocalDate day) {
      return new Sustained(
          of.employmentId, of.applicationId, of.referralId, of.person, of.employer, day);
    }

    @Override
    public String verb() {
      return "sustained";
    }
  }

  /** Data of {@code org.fairway.employment.ended.v1}. */
  record Ended(
      UUID employmentId,
      UUID applicationId,
      UUID referralId,
      String person,
      String employer,
      LocalDate endedOn)
      implements EmploymentNews {

    static Ended of(Subject of, LocalDate day) {
      return new Ended(
          of.employmentId, of.applicationId, of.referralId, of.person, of.employer, day);
    }

    @Override
    public String verb() {
      return "ended";
    }
  }

  /** Data of {@code org.fairway.employment.progressed.v1}. */
  record Progressed(
      UUID employmentId,
      UUID applicationId,
      UUID referralId,
      String person,
      String employer,
      LocalDate progressedOn,
      String band,
      String previousBand)
      implements EmploymentNews {

    static Progressed of(Subject of, LocalDate day, String band, String previous) {
      return new Progressed(
          of.employmentId,
          of.applicationId,
          of.referralId,
          of.person,
          of.employer,
          day,
          band,
          previous);
    }

    @Override
    public String verb() {
      return "progressed";
    }
  }

  default OutgoingEvent outgoing(Application application) {
    return new OutgoingEvent(
        "org.fairway.employment." + verb() + ".v1",
        application.id().toString(),
        application.nextEvent(),
        this);
  }
}
