package org.fairway.referral.consent;

import java.time.Instant;

/**
 * For how long a consent holds.
 *
 * @param givenAt from when; itself included
 * @param expiresAt until when, itself excluded; null for no end
 * @param withdrawnAt when the person took it back, itself excluded; null while they have not
 */
record ConsentTerm(Instant givenAt, Instant expiresAt, Instant withdrawnAt) {

  ConsentTerm {
    if (expiresAt != null && !expiresAt.isAfter(givenAt)) {
      throw new IllegalArgumentException("The consent ends before it begins");
    }
  }

  boolean liveAt(Instant now) {
    return !now.isBefore(givenAt)
        && (expiresAt == null || now.isBefore(expiresAt))
        && (withdrawnAt == null || now.isBefore(withdrawnAt));
  }
}
