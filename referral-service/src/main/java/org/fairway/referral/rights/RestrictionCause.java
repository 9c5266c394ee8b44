package org.fairway.referral.rights;

/** Why data is stored and not used: the cases of UK GDPR, article 18. */
public enum RestrictionCause {
  ACCURACY_CONTESTED,
  UNLAWFUL,
  NEEDED_FOR_CLAIM,
  OBJECTION_PENDING
}
