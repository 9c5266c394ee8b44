package org.fairway.referral.loop;

import java.time.Instant;
import java.util.UUID;
import org.fairway.referral.referral.ReferralStatus;

/**
 * A notice as the caller may see it.
 *
 * @param status to which the referral moved; null when the caller may not know
 * @param mayContact the person consents to being contacted now
 * @param personToldAt when somebody told the person; null when nobody has
 */
public record Notice(
    UUID id,
    UUID referralId,
    String reference,
    UUID personId,
    NoticeKind kind,
    ReferralStatus status,
    Instant at,
    boolean mayContact,
    Instant personToldAt,
    long version) {}
