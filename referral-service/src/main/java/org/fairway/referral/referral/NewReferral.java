package org.fairway.referral.referral;

import java.util.UUID;

/**
 * What a partner says when it begins a referral.
 *
 * @param programmeId null when no programme is meant
 * @param note free text in the clear; null for none
 * @param sessionId the session that it came from; null for none
 */
public record NewReferral(
    UUID personId, PathwayType pathwayType, UUID programmeId, String note, UUID sessionId) {

  /** One that came from no session. */
  public NewReferral(UUID personId, PathwayType pathwayType, UUID programmeId, String note) {
    this(personId, pathwayType, programmeId, note, null);
  }
}
