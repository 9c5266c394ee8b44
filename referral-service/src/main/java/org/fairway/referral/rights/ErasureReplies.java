package org.fairway.referral.rights;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.messaging.EventHandler;
import org.fairway.platform.messaging.IncomingEvent;

/** Hears which services have erased what they kept. */
@ApplicationScoped
class ErasureReplies implements EventHandler {

  private static final Set<String> FORGOTTEN =
      Set.of(
          "org.fairway.pathway.person-forgotten.v1",
          "org.fairway.metrics.person-forgotten.v1",
          "org.fairway.reporting.person-forgotten.v1");

  private final Erasures erasures;

  ErasureReplies(Erasures erasures) {
    this.erasures = erasures;
  }

  /** The event. */
  record Forgotten(UUID erasureId, String service, int records, Instant forgottenAt) {}

  @Override
  public Set<String> types() {
    return FORGOTTEN;
  }

  @Override
  public void handle(IncomingEvent event) {
    Forgotten told = event.dataAs(Forgotten.class);
    erasures.forgotten(told.erasureId(), told.service(), told.records(), told.forgottenAt());
  }
}
