package org.fairway.metrics.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of this service. */
@ConfigMapping(prefix = "fairway.metrics")
public interface MetricsConfig {

  /**
   * Smallest count shown beyond the organisation; 0 is always shown. 10 and 11 are used elsewhere.
   */
  @WithDefault("5")
  int disclosureThreshold();

  /** Where extracts lie until they are folded; local to the machine, emptied as jobs end. */
  @WithDefault("${java.io.tmpdir}/fairway-metrics")
  String inbox();

  /** Largest extract, in bytes as sent. */
  @WithDefault("1073741824")
  long largestExtract();

  /** Largest extract, in bytes after unpacking: a bomb ends here. */
  @WithDefault("8589934592")
  long largestUnpacked();

  /** A job without a heartbeat for so long has lost its worker, and is started again. */
  @WithDefault("30s")
  Duration lostAfter();
}
