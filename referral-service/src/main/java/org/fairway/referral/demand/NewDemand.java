package org.fairway.referral.demand;

import org.fairway.referral.referral.PathwayType;

/**
 * What somebody looked for in vain.
 *
 * @param pathwayType null when it was none in particular
 * @param lsoa21 where it was looked for; null when that does not matter
 */
public record NewDemand(UnmetReason reason, PathwayType pathwayType, String lsoa21) {}
