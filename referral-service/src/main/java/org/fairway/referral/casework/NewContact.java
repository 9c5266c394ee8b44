package org.fairway.referral.casework;

import java.time.Instant;

/**
 * An attempt to reach a person.
 *
 * @param note free text in the clear for the team; null for none
 */
public record NewContact(
    AttemptChannel channel, AttemptResult result, Instant attemptedAt, String note) {}
