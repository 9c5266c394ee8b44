package org.fairway.referral.referral;

/**
 * A move that a caller asks for.
 *
 * @param reason null where none is needed
 * @param note free text in the clear for the history; null for none
 * @param ifMatch the version that the caller has seen
 * @param extras what this move needs besides
 */
public record MoveRequest(
    ReferralAction action, Reason reason, String note, String ifMatch, MoveExtras extras) {

  /** A move that needs no more than a reason and a note. */
  public MoveRequest(ReferralAction action, Reason reason, String note, String ifMatch) {
    this(action, reason, note, ifMatch, MoveExtras.NONE);
  }
}
