package org.fairway.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.fairway.platform.tenancy.Standing;

/**
 * Makes every service refuse a suspended organisation, or a removed account, from the moment the
 * event arrives.
 */
@ApplicationScoped
class StandingHandler implements EventHandler {
  private static final String SUSPENDED = "org.fairway.partner.suspended.v1";
  private static final String REMOVED = "org.fairway.partner.account-removed.v1";
  private static final String REINSTATED = "org.fairway.partner.reinstated.v1";

  private final Standing standing;

  /** Of the data what counts here. */
  private record Removed(String account, Instant issuedUntil) {}

  StandingHandler(Standing standing) {
    this.standing = standing;
  }

  @Override
  public Set<String> types() {
    return Set.of(SUSPENDED, REINSTATED, REMOVED);
  }

  @Override
  public void handle(IncomingEvent event) {
    switch (event.type()) {
      case SUSPENDED -> standing.suspend(event.subject(), event.time());
      case REINSTATED -> standing.reinstate(event.subject(), event.time());
      default -> removed(event.dataAs(Removed.class), event.time());
    }
  }

  private void removed(Removed account, Instant at) {
    standing.remove(account.account(), account.issuedUntil(), at);
  }
}
