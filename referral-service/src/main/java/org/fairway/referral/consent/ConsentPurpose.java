package org.fairway.referral.consent;

/** What a person agrees to; each purpose is agreed to on its own. */
public enum ConsentPurpose {
  /** To be referred; without it nothing is sent. */
  REFERRAL,
  SHARE_WITH_EMPLOYER,
  /** The organisation that sent the referral may learn how it went. */
  SHARE_OUTCOME_WITH_REFERRER,
  /** Coded answers may be counted, under a pseudonym. */
  EQUALITY_MONITORING,
  CONTACT
}
