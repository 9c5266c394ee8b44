package org.fairway.referral.referral;

import static org.fairway.referral.referral.Mover.CASEWORKER;
import static org.fairway.referral.referral.Mover.COORDINATOR;
import static org.fairway.referral.referral.Mover.PERSON;
import static org.fairway.referral.referral.Mover.REFERRER;
import static org.fairway.referral.referral.Mover.SYSTEM;
import static org.fairway.referral.referral.ReferralAction.*;
import static org.fairway.referral.referral.ReferralStatus.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of moves: from which status which action may be taken, and by whom. What is not in it
 * cannot happen. A draft that is thrown away is deleted and therefore has no row; {@link
 * ReferralStatus#ENTERED_IN_ERROR} may follow every status that others have seen, and nothing
 * follows it.
 */
final class MoveTable {

  /** One line of the table. */
  record Row(ReferralStatus from, ReferralAction action, Set<Mover> movers) {}

  private static final Set<ReferralStatus> ENDED =
      EnumSet.of(COMPLETED, DECLINED, WITHDRAWN, CANCELLED, UNABLE_TO_CONTACT, REDIRECTED);
  private static final List<Row> ROWS = rows();
  private static final Map<ReferralStatus, Map<ReferralAction, Set<Mover>>> MOVERS = movers();

  private MoveTable() {}

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    Set<Mover> coordinator = EnumSet.of(COORDINATOR);
    Set<Mover> answering = EnumSet.of(REFERRER, PERSON);
    Set<Mover> caseworker = EnumSet.of(CASEWORKER);
    Set<Mover> byItself = EnumSet.of(CASEWORKER, SYSTEM);
    add(rows, DRAFT, EnumSet.of(REFERRER), SUBMIT);
    add(rows, SUBMITTED, coordinator, ACKNOWLEDGE, DECLINE);
    add(rows, SUBMITTED, EnumSet.of(REFERRER), CANCEL);
    for (ReferralStatus triage : EnumSet.of(ACKNOWLEDGED, REOPENED)) {
      add(rows, triage, coordinator, REQUEST_INFO, WAITLIST, ACCEPT, DECLINE, REDIRECT);
    }
    add(rows, INFO_REQUESTED, answering, PROVIDE_INFO, NO_CONTACT, WITHDRAW);
    add(rows, WAITLISTED, coordinator, ACCEPT, DECLINE, WITHDRAW);
    add(rows, ACCEPTED, byItself, START);
    add(rows, ACCEPTED, caseworker, NO_CONTACT, WITHDRAW);
    add(rows, IN_PROGRESS, byItself, COMPLETE);
    add(rows, IN_PROGRESS, caseworker, WITHDRAW, NO_CONTACT, REDIRECT);
    ENDED.forEach(ended -> add(rows, ended, coordinator, REOPEN));
    EnumSet.complementOf(EnumSet.of(DRAFT, ENTERED_IN_ERROR))
        .forEach(seen -> add(rows, seen, coordinator, ENTER_IN_ERROR));
    return List.copyOf(rows);
  }

  private static void add(
      List<Row> rows, ReferralStatus from, Set<Mover> movers, ReferralAction... actions) {
    for (ReferralAction action : actions) {
      rows.add(new Row(from, action, movers));
    }
  }

  /** Who may take the action in that status; empty when nobody may. */
  static Set<Mover> movers(ReferralStatus from, ReferralAction action) {
    return MOVERS.getOrDefault(from, Map.of()).getOrDefault(action, Set.of());
  }

  /** Each referral that is shown is looked up here for every action. */
  private static Map<ReferralStatus, Map<ReferralAction, Set<Mover>>> movers() {
    Map<ReferralStatus, Map<ReferralAction, Set<Mover>>> movers =
        new EnumMap<>(ReferralStatus.class);
    ROWS.forEach(
        row ->
            movers
                .computeIfAbsent(row.from, from -> new EnumMap<>(ReferralAction.class))
                .putIfAbsent(row.action, row.movers));
    return movers;
  }

  /** The statuses that may follow, whoever moves. */
  static Set<ReferralStatus> next(ReferralStatus from) {
    return ROWS.stream()
        .filter(row -> row.from == from)
        .map(row -> row.action.target())
        .collect(Collectors.toUnmodifiableSet());
  }
}
