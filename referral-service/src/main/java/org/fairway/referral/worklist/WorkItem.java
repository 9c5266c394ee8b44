package org.fairway.referral.worklist;

import java.time.Instant;
import java.util.UUID;
import org.fairway.referral.referral.ReferralStatus;

/**
 * One thing to be done.
 *
 * @param at when it is due, or since when it waits; the order of the list
 * @param due whether {@code at} is a limit
 * @param reference null for a draft
 * @param aboutId the clock, appointment, check or referral that it is about
 * @param assignedTo subject of the caseworker; null while nobody carries it, and for referrers
 */
public record WorkItem(
    WorkKind kind,
    Instant at,
    boolean due,
    UUID referralId,
    String reference,
    ReferralStatus status,
    UUID aboutId,
    String assignedTo) {

  /** True when it should have been done. */
  public boolean overdue(Instant now) {
    return due && !at.isAfter(now);
  }
}
