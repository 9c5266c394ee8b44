package org.fairway.referral.partner;

/** Whether a partner may act. */
public enum PartnerStatus {
  ACTIVE,
  /** Refused everywhere at once; its users and its machine client are disabled. */
  SUSPENDED
}
