package org.fairway.metrics.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

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

  /**
   * Folder with descriptions of feeds ({@code *.json}) beside those that come with the service;
   * absent: none.
   */
  Optional<String> feedsFolder();

  /** Largest table of a feed, in bytes as sent; JSON is bounded like all JSON. */
  @WithDefault("20971520")
  long largestUpload();
}
