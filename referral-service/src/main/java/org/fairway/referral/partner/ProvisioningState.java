package org.fairway.referral.partner;

/** How far the accounts of a partner are. */
public enum ProvisioningState {
  /** Wished for; tried again until it is done. */
  PENDING,
  DONE,
  /** Cannot be done as wished, for example because a username is taken; somebody must act. */
  FAILED
}
