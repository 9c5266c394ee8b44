package org.fairway.referral.subscriber;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.fairway.platform.webhooks.WebhookClock;

/** The clock of webhooks: goes as all do, and forward when a test says so. */
@Mock
@ApplicationScoped
public class ShiftedClock extends WebhookClock {
  private static volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant now() {
    return super.now().plus(ahead);
  }

  static synchronized void pass(Duration time) {
    ahead = ahead.plus(time);
  }
}
