package org.fairway.referral.rights;

/** Why somebody is erased. */
public enum ErasureCause {
  /** The person asked. */
  REQUEST,
  /** The person took back the consent that all rested on. */
  CONSENT_WITHDRAWN,
  /** The person objected, and nothing outweighs it. */
  OBJECTION,
  /** It was never right to keep it. */
  UNLAWFUL,
  /** The time for keeping it is over. */
  RETENTION
}
