package org.fairway.referral.referral;

import static org.fairway.referral.referral.Mover.CASEWORKER;
import static org.fairway.referral.referral.Mover.COORDINATOR;
import static org.fairway.referral.referral.Mover.PERSON;
import static org.fairway.referral.referral.Mover.REFERRER;
import static org.fairway.referral.referral.Mover.SYSTEM;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The life of a referral: which status may follow which, and who may make the move.
 *
 * <p>The table is closed: a pair that is not in it cannot happen. A draft that is thrown away is
 * deleted and therefore has no status. {@link #ENTERED_IN_ERROR} may follow every status that
 * others have seen, and nothing follows it.
 */
public enum ReferralStatus {
  DRAFT,
  SUBMITTED,
  ACKNOWLEDGED,
  INFO_REQUESTED,
  WAITLISTED,
  ACCEPTED,
  IN_PROGRESS,
  COMPLETED,
  DECLINED,
  WITHDRAWN,
  CANCELLED,
  UNABLE_TO_CONTACT,
  REDIRECTED,
  REOPENED,
  ENTERED_IN_ERROR;

  private static final Map<ReferralStatus, Map<ReferralStatus, Set<Mover>>> MOVES =
      new EnumMap<>(ReferralStatus.class);

  static {
    Set<Mover> coordinator = EnumSet.of(COORDINATOR);
    moves(DRAFT, EnumSet.of(REFERRER), SUBMITTED);
    moves(SUBMITTED, coordinator, ACKNOWLEDGED, DECLINED);
    moves(SUBMITTED, EnumSet.of(REFERRER), CANCELLED);
    moves(ACKNOWLEDGED, coordinator, INFO_REQUESTED, WAITLISTED, ACCEPTED, DECLINED, REDIRECTED);
    moves(INFO_REQUESTED, EnumSet.of(REFERRER, PERSON), ACKNOWLEDGED, UNABLE_TO_CONTACT, WITHDRAWN);
    moves(WAITLISTED, coordinator, ACCEPTED, DECLINED, WITHDRAWN);
    moves(ACCEPTED, EnumSet.of(CASEWORKER), UNABLE_TO_CONTACT, WITHDRAWN);
    moves(ACCEPTED, EnumSet.of(CASEWORKER, SYSTEM), IN_PROGRESS);
    moves(IN_PROGRESS, EnumSet.of(CASEWORKER), WITHDRAWN, UNABLE_TO_CONTACT, REDIRECTED);
    moves(IN_PROGRESS, EnumSet.of(CASEWORKER, SYSTEM), COMPLETED);
    moves(REOPENED, coordinator, INFO_REQUESTED, WAITLISTED, ACCEPTED, DECLINED, REDIRECTED);
    for (ReferralStatus ended :
        EnumSet.of(COMPLETED, DECLINED, WITHDRAWN, CANCELLED, UNABLE_TO_CONTACT, REDIRECTED)) {
      moves(ended, coordinator, REOPENED);
    }
    for (ReferralStatus seen : EnumSet.complementOf(EnumSet.of(DRAFT, ENTERED_IN_ERROR))) {
      moves(seen, coordinator, ENTERED_IN_ERROR);
    }
  }

  private static void moves(ReferralStatus from, Set<Mover> by, ReferralStatus... to) {
    Map<ReferralStatus, Set<Mover>> row =
        MOVES.computeIfAbsent(from, any -> new EnumMap<>(ReferralStatus.class));
    for (ReferralStatus target : to) {
      row.put(target, by);
    }
  }

  /** The statuses that may follow this one, whoever moves; empty for the end of the line. */
  public Set<ReferralStatus> next() {
    return MOVES.getOrDefault(this, Map.of()).keySet();
  }

  /** Who may move from this status to {@code target}; empty when nobody may. */
  public Set<Mover> moversTo(ReferralStatus target) {
    return MOVES.getOrDefault(this, Map.of()).getOrDefault(target, Set.of());
  }

  /** True for what a partner always sees, for it makes it or must act on it. */
  public boolean alwaysShown() {
    return switch (this) {
      case DRAFT, SUBMITTED, ACKNOWLEDGED, INFO_REQUESTED, CANCELLED -> true;
      default -> false;
    };
  }

  /** True while work on the referral goes on: it was sent, and has not ended. */
  public boolean open() {
    return switch (this) {
      case SUBMITTED, ACKNOWLEDGED, INFO_REQUESTED, WAITLISTED, ACCEPTED, IN_PROGRESS, REOPENED ->
          true;
      default -> false;
    };
  }
}
