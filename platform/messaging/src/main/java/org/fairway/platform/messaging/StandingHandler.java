package org.fairway.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.fairway.platform.tenancy.Standing;

/** Keeps this service's copy of which organisations are suspended, so that each refuses them at once. */
@ApplicationScoped
class StandingHandler implements EventHandler {
  private static final String SUSPENDED = "org.fairway.partner.suspended.v1";
  private static final String REINSTATED = "org.fairway.partner.reinstated.v1";

  private final Standing standing;

  StandingHandler(Standing standing) {
    this.standing = standing;
  }

  @Override
  public Set<String> types() {
    return Set.of(SUSPENDED, REINSTATED);
  }

  @Override
  public void handle(IncomingEvent event) {
    String organisation = event.dataAs(Organisation.class).partnerId();
    if (organisation == null) {
      throw new RefusedEvent("the data names no organisation");
    }
    if (event.type().equals(SUSPENDED)) {
      standing.suspend(organisation, event.time());
    } else {
      standing.reinstate(organisation, event.time());
    }
  }

  record Organisation(String partnerId) {}
}
