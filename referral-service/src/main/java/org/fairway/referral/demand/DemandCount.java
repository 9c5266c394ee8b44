package org.fairway.referral.demand;

import org.fairway.referral.referral.PathwayType;

/**
 * How often something was looked for in vain.
 *
 * @param pathwayType null for none in particular
 * @param count of all
 * @param metLater of these, those that were met after all
 */
public record DemandCount(UnmetReason reason, PathwayType pathwayType, long count, long metLater) {}
