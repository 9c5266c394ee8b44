package org.fairway.pathway.ats;

import java.util.UUID;
import org.fairway.pathway.referral.AcceptedReferral;

/**
 * Where an application came from: the referral, its partner and programme, and the person's
 * pseudonym.
 */
public record ApplicationSource(
    UUID referralId,
    String referralReference,
    String person,
    UUID programmeId,
    String partnerId,
    String sourceType) {

  /** Of an application that no referral is known to have led to. */
  static final ApplicationSource NONE = new ApplicationSource(null, null, null, null, null, null);

  static ApplicationSource of(AcceptedReferral referral) {
    return new ApplicationSource(
        referral.id(),
        referral.reference(),
        referral.person(),
        referral.programmeId(),
        referral.partnerId(),
        referral.sourceType());
  }
}
