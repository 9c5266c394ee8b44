package org.fairway.referral.referral;

import static org.fairway.referral.referral.Mover.CASEWORKER;
import static org.fairway.referral.referral.Mover.COORDINATOR;
import static org.fairway.referral.referral.Mover.REFERRER;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What may be done with a referral that does not move it. */
enum Handling {
  ASSIGN,
  UNASSIGN,
  SUB_STATUS,
  ROUTE,
  CHANGE,
  DISCARD,
  FIND_SUSTAINED;

  /** Those that are posted to a path of their own. */
  static final List<Handling> WITH_PATH = List.of(ASSIGN, UNASSIGN, SUB_STATUS, ROUTE);

  /** Last part of the path. */
  String verb() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it takes the referral from somebody, or may: to whom it is routed is judged apart. */
  boolean takes() {
    return this == UNASSIGN || this == ROUTE;
  }

  /** Who may do it in that status; empty when nobody may. */
  Set<Mover> movers(ReferralStatus status) {
    return switch (this) {
      case ASSIGN, UNASSIGN -> status.open() ? EnumSet.of(COORDINATOR) : Set.of();
      case SUB_STATUS -> status.open() ? EnumSet.of(COORDINATOR, CASEWORKER) : Set.of();
      case ROUTE ->
          RoutedReferral.STATUSES.contains(status) && status.open()
              ? EnumSet.of(COORDINATOR)
              : Set.of();
      case DISCARD -> status == ReferralStatus.DRAFT ? EnumSet.of(REFERRER) : Set.of();
      case FIND_SUSTAINED ->
          status == ReferralStatus.COMPLETED ? EnumSet.of(COORDINATOR, CASEWORKER) : Set.of();
      case CHANGE -> changers(status);
    };
  }

  /**
   * Until somebody acts on it its wishes are the referrer's; afterwards a pathway stands on them.
   */
  private static Set<Mover> changers(ReferralStatus status) {
    return switch (status) {
      case DRAFT -> EnumSet.of(REFERRER);
      case SUBMITTED, INFO_REQUESTED -> EnumSet.of(REFERRER, COORDINATOR);
      case ACKNOWLEDGED, WAITLISTED, REOPENED -> EnumSet.of(COORDINATOR);
      default -> Set.of();
    };
  }

  Verdict judge(ReferralStatus status, Set<Mover> movers) {
    Set<Mover> able = movers(status);
    return able.isEmpty()
        ? Verdict.no(
            MoveRules.NOT_ALLOWED, "This cannot be done with a referral in status " + status + ".")
        : MoveRules.among(able, movers, status);
  }
}
