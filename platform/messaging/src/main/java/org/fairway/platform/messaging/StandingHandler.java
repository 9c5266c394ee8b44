package org.fairway.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.fairway.platform.tenancy.Standing;

/** Makes every service refuse a suspended organisation from the moment the event arrives. */
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
    if (event.type().equals(SUSPENDED)) {
      standing.suspend(event.subject(), event.time());
    } else {
      standing.reinstate(event.subject(), event.time());
    }
  }
}
