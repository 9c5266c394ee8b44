package org.fairway.pathway.ats;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of inbound connections. */
@ConfigMapping(prefix = "fairway.ats")
public interface AtsConfig {

  /** Where senders reach this service; the address of the request when absent. */
  Optional<URI> publicUrl();

  /** How long the secret before a rotation stays valid. */
  @WithDefault("24h")
  Duration rotationOverlap();

  /** How long a delivery is kept as it came. */
  @WithDefault("30d")
  Duration rawRetention();
}
