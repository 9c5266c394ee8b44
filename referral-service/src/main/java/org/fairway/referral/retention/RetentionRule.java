package org.fairway.referral.retention;

/**
 * For how long records of a kind are kept.
 *
 * @param months 1 to 240
 * @param active whether the night keeps it; a run on request shows and does all that are active
 * @param version 0 while it is the default
 */
public record RetentionRule(RecordKind kind, int months, boolean active, long version) {}
