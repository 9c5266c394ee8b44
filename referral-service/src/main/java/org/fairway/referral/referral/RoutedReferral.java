package org.fairway.referral.referral;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A referral as the employer sees to whom it was routed.
 *
 * @param programmeId null when no programme is meant
 * @param routedAt since when it is routed to the employer
 */
public record RoutedReferral(
    UUID id,
    String reference,
    PathwayType pathwayType,
    UUID programmeId,
    ReferralStatus status,
    Instant routedAt,
    Instant updatedAt) {

  /** In which the employer sees it; the wall in the database says the same. */
  static final Set<ReferralStatus> STATUSES =
      EnumSet.of(ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS, ReferralStatus.COMPLETED);

  static RoutedReferral of(Referral referral) {
    return new RoutedReferral(
        referral.id(),
        referral.reference(),
        referral.pathwayType(),
        referral.programmeId(),
        referral.status(),
        referral.handling().routedAt(),
        referral.updatedAt());
  }
}
