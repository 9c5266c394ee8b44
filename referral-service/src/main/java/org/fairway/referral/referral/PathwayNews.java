package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.messaging.EventHandler;
import org.fairway.platform.messaging.IncomingEvent;

/** Hears from the pathway service how the people who were referred get on. */
@ApplicationScoped
class PathwayNews implements EventHandler {

  static final String ACTIVE = "org.fairway.enrolment.active.v1";
  static final String EMPLOYED = "org.fairway.employment.started.v1";

  private final ReferralProgress progress;

  PathwayNews(ReferralProgress progress) {
    this.progress = progress;
  }

  /** The part of an enrolment's event that matters here. */
  record Enrolment(UUID referralId) {}

  /**
   * The part of an employment's event that matters here; without referral it is nobody's of ours.
   */
  record Employment(UUID referralId, String employer, String band, LocalDate startedOn) {}

  @Override
  public Set<String> types() {
    return Set.of(ACTIVE, EMPLOYED);
  }

  @Override
  public void handle(IncomingEvent event) {
    if (event.type().equals(ACTIVE)) {
      progress.active(event.dataAs(Enrolment.class).referralId());
      return;
    }
    Employment work = event.dataAs(Employment.class);
    if (work.referralId() != null) {
      progress.outcome(
          work.referralId(), Outcome.startedWork(work.startedOn(), work.employer(), work.band()));
    }
  }
}
