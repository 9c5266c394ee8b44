package org.fairway.referral.sla;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long referrals may wait. */
@ConfigMapping(prefix = "fairway.sla")
public interface SlaConfig {

  /** Working days in which somebody says that a referral was seen. */
  @WithDefault("2")
  int acknowledgeDays();

  /**
   * Working days in which somebody decides about it; time in which information is awaited is not
   * counted.
   */
  @WithDefault("7")
  int triageDays();

  /** Working days in which the person is reached after acceptance. */
  @WithDefault("7")
  int firstContactDays();

  /** Days of the calendar after which a referral in progress must have been updated. */
  @WithDefault("30")
  int updateDays();

  /** Days of the clock's own kind by which a warning comes before its end. */
  @WithDefault("1")
  int warningDays();

  /** Pause between looks for clocks that have reached something. */
  @WithDefault("10s")
  String sweepEvery();
}
