package org.fairway.pathway.levy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of an account at a moment.
 *
 * @param lots used up ones too
 * @param paid what has been paid, and did not come back
 * @param commitments those that were dropped left aside
 */
record AccountFacts(
    LevyTermsTable terms, List<Lot> lots, PaidDues paid, List<LevyCommitment> commitments) {

  /** The employer's shares, by the first day of each commitment. */
  StartDayShares shares() {
    return new StartDayShares(
        terms,
        commitments.stream().collect(Collectors.toMap(LevyCommitment::id, LevyCommitment::start)));
  }

  /** What falls due by {@code last} for those who have begun, paid or not. */
  List<Due> owed(LocalDate last) {
    return commitments.stream()
        .filter(one -> one.state() != CommitmentState.AWAITED)
        .flatMap(one -> one.commitment().dues(last).stream())
        .toList();
  }

  /** Of these, what is not paid. */
  List<Due> open(List<Due> owed) {
    return owed.stream().filter(due -> !paid.has(due.key())).toList();
  }

  /** What takes back on {@code on} what is paid and not among these. */
  List<Posting> refunds(List<Due> owed, LocalDate on) {
    Set<DueKey> keys = owed.stream().map(Due::key).collect(Collectors.toSet());
    return paid.refunds(keys, on);
  }

  /** By id. */
  Map<UUID, LevyCommitment> byId() {
    return commitments.stream().collect(Collectors.toMap(LevyCommitment::id, Function.identity()));
  }
}
