package org.fairway.referral.search;

import org.fairway.referral.sla.ClockKind;

/**
 * How referrals are handled that are looked for; for the workforce team alone.
 *
 * @param assigned null for any
 * @param caseworker subject of the account that carries them; null for any
 * @param overdue only those of which a clock has run out
 * @param clock which one; null for any
 */
public record Care(Assigned assigned, String caseworker, boolean overdue, ClockKind clock) {

  /** However they are handled. */
  public static final Care ANY = new Care(null, null, false, null);
}
