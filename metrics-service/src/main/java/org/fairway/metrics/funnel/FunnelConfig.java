package org.fairway.metrics.funnel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Settings of the funnel. */
@ConfigMapping(prefix = "fairway.funnel")
public interface FunnelConfig {

  /**
   * The group that others are compared with, by dimension ({@code ethnicGroup=WHITE}); {@code
   * OTHERS} for everybody else. What is not set has the default that docs/funnel.md lists.
   */
  Map<String, String> reference();

  /** Fewest referrals behind a median, mean or percentile that others than the owner may see. */
  @WithDefault("11")
  int fewestTimes();

  /** Bounds within which a relative likelihood is called unremarkable, both included. */
  @WithDefault("0.8")
  double likelihoodFrom();

  /** The upper bound. */
  @WithDefault("1.25")
  double likelihoodTo();
}
