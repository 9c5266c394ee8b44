package org.fairway.referral.referral;

import java.util.UUID;

/** The body of a request that begins a referral, before it is validated. */
public interface BeginsReferral {

  /** Whom the referral is of; null when the caller did not say. */
  UUID personId();

  /** The one among the parameters of an operation; null when there is none. */
  static BeginsReferral in(Object[] parameters) {
    for (Object parameter : parameters) {
      if (parameter instanceof BeginsReferral begun) {
        return begun;
      }
    }
    return null;
  }

  /** The engagement session that it came from; null for none. */
  UUID sessionId();
}
