package org.fairway.referral.duplicate;

/**
 * How far duplicates are looked for in a tenant.
 *
 * @param version 0 while nobody has set it
 */
public record DuplicatePolicy(Reach reach, long version) {

  /** What holds while nobody has set it. */
  static final DuplicatePolicy DEFAULT = new DuplicatePolicy(Reach.ICS, 0);
}
