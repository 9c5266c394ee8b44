package org.fairway.referral.referral;

import java.util.UUID;

/** The body of a request that begins a referral, before it is validated. */
public interface BeginsReferral {

  /** Whom the referral is of; null when the caller did not say. */
  UUID personId();

  /** The engagement session that it came from; null for none. */
  UUID sessionId();
}
