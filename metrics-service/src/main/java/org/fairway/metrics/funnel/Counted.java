package org.fairway.metrics.funnel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a journey is of. */
@Schema(
    name = "FunnelCounted",
    description =
        "What is counted. A referral and those into which it was redirected are one; people count"
            + " once, however many records and referrals they have.")
public enum Counted {
  REFERRALS,
  PEOPLE
}
