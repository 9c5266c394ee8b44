package org.fairway.referral.referral;

import static org.fairway.referral.referral.Mover.CASEWORKER;
import static org.fairway.referral.referral.Mover.COORDINATOR;
import static org.fairway.referral.referral.Mover.PERSON;
import static org.fairway.referral.referral.Mover.REFERRER;
import static org.fairway.referral.referral.Mover.SYSTEM;
import static org.fairway.referral.referral.ReferralAction.*;
import static org.fairway.referral.referral.ReferralStatus.*;

import java.util.List;
import java.util.Set;

/**
 * The table of the specification, written out by hand apart from the code that is tested: status,
 * who, what may be done.
 */
final class SpecifiedMoves {

  private record Row(ReferralStatus from, Set<Mover> by, List<ReferralAction> actions) {
    Row(ReferralStatus from, Set<Mover> by, ReferralAction... actions) {
      this(from, by, List.of(actions));
    }
  }

  private static final Set<Mover> TEAM = Set.of(COORDINATOR);

  private static final List<Row> TABLE =
      List.of(
          new Row(DRAFT, Set.of(REFERRER), SUBMIT),
          new Row(SUBMITTED, TEAM, ACKNOWLEDGE, DECLINE, ENTER_IN_ERROR),
          new Row(SUBMITTED, Set.of(REFERRER), CANCEL),
          new Row(
              ACKNOWLEDGED,
              TEAM,
              REQUEST_INFO,
              WAITLIST,
              ACCEPT,
              DECLINE,
              REDIRECT,
              ENTER_IN_ERROR),
          new Row(INFO_REQUESTED, Set.of(REFERRER, PERSON), PROVIDE_INFO, NO_CONTACT, WITHDRAW),
          new Row(INFO_REQUESTED, TEAM, ENTER_IN_ERROR),
          new Row(WAITLISTED, TEAM, ACCEPT, DECLINE, WITHDRAW, ENTER_IN_ERROR),
          new Row(ACCEPTED, Set.of(CASEWORKER), NO_CONTACT, WITHDRAW),
          new Row(ACCEPTED, Set.of(CASEWORKER, SYSTEM), START),
          new Row(ACCEPTED, TEAM, ENTER_IN_ERROR),
          new Row(IN_PROGRESS, Set.of(CASEWORKER), WITHDRAW, NO_CONTACT, REDIRECT),
          new Row(IN_PROGRESS, Set.of(CASEWORKER, SYSTEM), COMPLETE),
          new Row(IN_PROGRESS, TEAM, ENTER_IN_ERROR),
          new Row(COMPLETED, TEAM, REOPEN, ENTER_IN_ERROR),
          new Row(DECLINED, TEAM, REOPEN, ENTER_IN_ERROR),
          new Row(WITHDRAWN, TEAM, REOPEN, ENTER_IN_ERROR),
          new Row(CANCELLED, TEAM, REOPEN, ENTER_IN_ERROR),
          new Row(UNABLE_TO_CONTACT, TEAM, REOPEN, ENTER_IN_ERROR),
          new Row(REDIRECTED, TEAM, REOPEN, ENTER_IN_ERROR),
          new Row(
              REOPENED, TEAM, REQUEST_INFO, WAITLIST, ACCEPT, DECLINE, REDIRECT, ENTER_IN_ERROR));

  private SpecifiedMoves() {}

  static boolean allows(ReferralStatus from, ReferralAction action, Mover mover) {
    return TABLE.stream()
        .anyMatch(
            row -> row.from == from && row.by.contains(mover) && row.actions.contains(action));
  }

  /** Whether anybody may do it. */
  static boolean knows(ReferralStatus from, ReferralAction action) {
    return TABLE.stream().anyMatch(row -> row.from == from && row.actions.contains(action));
  }
}
