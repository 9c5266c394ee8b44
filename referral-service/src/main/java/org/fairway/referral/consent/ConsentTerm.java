package org.fairway.referral.consent;

import java.time.Instant;

/**
 * For how long a consent holds.
 *
 * @param givenAt from when; itself included
 * @param expiresAt until when, itself excluded; null for no end
 * @param stopsAt from when an objection forbids it, itself excluded; null for no objection
 * @param withdrawnAt when the person took it back, itself excluded; null while they have not
 */
record ConsentTerm(Instant givenAt, Instant expiresAt, Instant stopsAt, Instant withdrawnAt) {

  ConsentTerm {
    if (expiresAt != null && !expiresAt.isAfter(givenAt)) {
      throw new IllegalArgumentException("The consent ends before it begins");
    }
  }

  boolean liveAt(Instant now) {
    return !now.isBefore(givenAt)
        && (expiresAt == null || now.isBefore(expiresAt))
        && (stopsAt == null || now.isBefore(stopsAt))
        && (withdrawnAt == null || now.isBefore(withdrawnAt));
  }
}
