package org.fairway.referral.worklist;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing to see to.
 *
 * @param dueAt the order of the list
 * @param aboutId the erasure, the objection or the person that it is about
 */
public record OversightItem(OversightKind kind, Instant dueAt, UUID personId, UUID aboutId) {

  /** True when it should have been done. */
  public boolean overdue(Instant now) {
    return !dueAt.isAfter(now);
  }
}
