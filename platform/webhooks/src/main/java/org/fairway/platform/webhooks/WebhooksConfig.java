package org.fairway.platform.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of webhooks to subscribers. */
@ConfigMapping(prefix = "fairway.webhooks")
public interface WebhooksConfig {

  /** Whether this instance delivers. */
  @WithDefault("true")
  boolean enabled();

  /** How many endpoints this instance delivers to at once; those that fail have half of them. */
  @WithDefault("16")
  int senders();

  /** How long one attempt may take, from the look-up of the name to the status. */
  @WithDefault("15s")
  Duration timeout();

  /** How long an endpoint is one instance's without its giving a sign. More than the time-out. */
  @WithDefault("60s")
  Duration lease();

  /** How long the secret before a rotation still signs. */
  @WithDefault("24h")
  Duration rotationOverlap();

  /** How long nothing may have got through before an endpoint is disabled. */
  @WithDefault("72h")
  Duration disableAfter();

  /** How long the log of deliveries is kept, and can be replayed. */
  @WithDefault("P30D")
  Duration retention();

  /** Endpoints of one organisation at most. */
  @WithDefault("20")
  int mostEndpoints();

  /** Whether the own machine may be a target, also without TLS. For local use only. */
  @WithDefault("false")
  boolean localTargets();
}
