package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.platform.messaging.EventHandler;
import org.fairway.platform.messaging.IncomingEvent;

/** Hears from the pathway service how the people who were referred get on. */
@ApplicationScoped
class PathwayNews implements EventHandler {

  private static final String DOMAIN = "org.fairway.";
  private static final String VERSION = ".v1";
  static final String ACTIVE = DOMAIN + "enrolment.active" + VERSION;
  static final String EMPLOYED = DOMAIN + "employment.started" + VERSION;
  private static final Set<String> TYPES =
      Stream.of(
              "enrolment.expressed-interest",
              "enrolment.offered",
              "enrolment.accepted",
              "enrolment.enrolled",
              "enrolment.active",
              "enrolment.break",
              "enrolment.completed",
              "enrolment.withdrawn",
              "enrolment.not-started",
              "application.stage-changed",
              "employment.started",
              "employment.sustained",
              "employment.ended",
              "employment.progressed")
          .map(name -> DOMAIN + name + VERSION)
          .collect(Collectors.toUnmodifiableSet());

  private final ReferralProgress progress;

  PathwayNews(ReferralProgress progress) {
    this.progress = progress;
  }

  /** The parts of the events that matter here; without referral it is nobody's of ours. */
  record Told(
      UUID referralId,
      UUID enrolmentId,
      UUID applicationId,
      String stage,
      String employer,
      String band,
      LocalDate startedOn,
      LocalDate inWorkOn,
      LocalDate endedOn,
      Instant occurredAt) {

    PathwayFact fact(IncomingEvent event) {
      String name =
          event.type().substring(DOMAIN.length(), event.type().length() - VERSION.length());
      return new PathwayFact(
          referralId,
          name,
          stage == null ? name : name + " " + stage,
          enrolmentId == null ? applicationId : enrolmentId,
          occurredAt == null ? event.time() : occurredAt,
          inWorkOn == null ? endedOn : inWorkOn,
          startedOn == null ? null : Outcome.startedWork(startedOn, employer, band));
    }
  }

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public void handle(IncomingEvent event) {
    Told told = event.dataAs(Told.class);
    if (told.referralId() != null) {
      progress.take(told.fact(event));
    }
  }
}
