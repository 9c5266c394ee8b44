package org.fairway.referral.subscriber;

import java.time.Instant;
import java.util.UUID;
import org.fairway.referral.loop.Notice;
import org.fairway.referral.loop.NoticeKind;
import org.fairway.referral.referral.ReferralStatus;

/**
 * A notice as it goes to a referrer: the same as its list says.
 *
 * @param status null when the referrer may not know
 * @param personToldAt null when nobody has told the person
 */
record NoticeTold(
    UUID noticeId,
    UUID referralId,
    String reference,
    UUID personId,
    NoticeKind kind,
    ReferralStatus status,
    Instant at,
    boolean mayContactPerson,
    Instant personToldAt) {

  static NoticeTold of(Notice notice) {
    return new NoticeTold(
        notice.id(),
        notice.referralId(),
        notice.reference(),
        notice.personId(),
        notice.kind(),
        notice.status(),
        notice.at(),
        notice.mayContact(),
        notice.personToldAt());
  }
}
