package org.fairway.referral.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.referral.referral.PathwayType;
import org.fairway.referral.referral.ReferralStatus;

/**
 * What somebody looks for, as they say it. Null or empty: any.
 *
 * @param reference as typed
 * @param name words of the person's name, in any order; all must be there
 * @param priorityGroups codes; the person is in all of them
 * @param care never null
 */
public record Wanted(
    String reference,
    String name,
    List<ReferralStatus> statuses,
    UUID partner,
    List<String> priorityGroups,
    PathwayType pathwayType,
    LocalDate submittedFrom,
    LocalDate submittedTo,
    Care care) {}
