package org.fairway.pathway.opportunity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of offers. */
@ConfigMapping(prefix = "fairway.opportunities")
public interface OfferConfig {

  /** How long a place is held for an answer. */
  @WithDefault("7d")
  Duration offerLasts();
}
