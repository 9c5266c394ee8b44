package org.fairway.platform.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The present as deliveries know it, so that tests can let days pass. */
@ApplicationScoped
public class WebhookClock {

  /** Now, in whole milliseconds. */
  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
