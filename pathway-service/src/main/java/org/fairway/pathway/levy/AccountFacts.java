package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of an account at a moment.
 *
 * @param lots used up ones too
 * @param paid what has been paid, and did not come back
 * @param commitments those that were dropped left aside
 * @param transfers what other accounts pay for it, and it for others
 */
record AccountFacts(
    LevyTermsTable terms,
    List<Lot> lots,
    PaidDues paid,
    List<LevyCommitment> commitments,
    Transfers transfers) {

  /**
   * Transfers of an account.
   *
   * @param given commitments of other employers that it pays for, dropped ones left aside
   * @param settled until when each account is settled that pays for commitments of this one
   * @param received what those accounts have paid for each payment
   */
  record Transfers(
      List<LevyCommitment> given, Map<UUID, LocalDate> settled, Map<DueKey, BigDecimal> received) {}

  /** Who pays what falls due. */
  Payer payer() {
    Map<UUID, StartDayShares.Start> starts =
        commitments.stream().collect(Collectors.toMap(LevyCommitment::id, LevyCommitment::start));
    return new Payer(
        new StartDayShares(terms, starts),
        ids(transfers.given().stream()),
        ids(commitments.stream().filter(one -> one.senderAccount() != null)),
        transfers.received());
  }

  private static Set<UUID> ids(Stream<LevyCommitment> some) {
    return some.map(LevyCommitment::id).collect(Collectors.toSet());
  }

  /**
   * What falls due by {@code last} for those who have begun, paid or not. What another account pays
   * for waits until that account has been settled so far: only then it is known what it paid.
   */
  List<Due> owed(LocalDate last) {
    return Stream.concat(commitments.stream(), transfers.given().stream())
        .filter(one -> one.state() != CommitmentState.AWAITED)
        .flatMap(one -> one.commitment().dues(settledBySender(one, last)).stream())
        .toList();
  }

  /** Those of {@link #owed} that other accounts pay for. */
  List<Due> owedByOthers(LocalDate last) {
    Set<UUID> received = payer().received();
    return owed(last).stream().filter(due -> received.contains(due.key().commitment())).toList();
  }

  private LocalDate settledBySender(LevyCommitment one, LocalDate last) {
    LocalDate settled = transfers.settled().get(one.senderAccount());
    return settled == null || settled.isAfter(last) ? last : settled;
  }

  /**
   * Of these, what is not paid. What it pays for others is paid in the month in which it falls due
   * and not later: by then the other has paid it.
   */
  List<Due> open(List<Due> owed, LocalDate first) {
    Set<UUID> given = ids(transfers.given().stream());
    return owed.stream()
        .filter(due -> !paid.has(due.key()))
        .filter(due -> !given.contains(due.key().commitment()) || !due.on().isBefore(first))
        .toList();
  }

  /** What takes back on {@code on} what is paid and not among these. */
  List<Posting> refunds(List<Due> owed, LocalDate on) {
    return paid.refunds(owed.stream().map(Due::key).collect(Collectors.toSet()), on);
  }
}
