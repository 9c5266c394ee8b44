package org.fairway.referral.sla;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a clock runs. */
@Schema(name = "ClockState", description = "Whether a clock runs")
public enum ClockState {
  RUNNING,
  PAUSED,
  STOPPED
}
