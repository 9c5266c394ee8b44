package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of an account at a moment.
 *
 * @param status whether the employer pays the levy
 * @param lots used up ones too
 * @param paid what has been paid, and did not come back
 * @param commitments those that were dropped left aside
 * @param transfers what other accounts pay for it, and it for others
 */
record AccountFacts(
    LevyTermsTable terms,
    PayerStatus status,
    List<Lot> lots,
    PaidDues paid,
    List<LevyCommitment> commitments,
    Transfers transfers) {

  /**
   * Transfers of an account.
   *
   * @param given commitments of other employers that it pays for, dropped ones left aside
   * @param borne payments of those that the other employers have made without it
   * @param senders the accounts that pay for commitments of this one
   * @param received what those accounts have paid for each payment
   */
  record Transfers(
      List<LevyCommitment> given,
      Set<DueKey> borne,
      Map<UUID, Sender> senders,
      Map<DueKey, BigDecimal> received) {}

  /**
   * An account that pays for others.
   *
   * @param settledUntil last day that is settled
   * @param settledAt when that was done: what was told later it has not seen
   */
  record Sender(LocalDate settledUntil, Instant settledAt) {}

  /** Who pays what falls due. */
  Payer payer() {
    Map<UUID, StartDayShares.Start> starts =
        commitments.stream()
            .collect(Collectors.toMap(LevyCommitment::id, one -> one.start(status)));
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
    Sender sender = transfers.senders().get(one.senderAccount());
    return sender == null || sender.settledUntil().isAfter(last) ? last : sender.settledUntil();
  }

  /**
   * Of these, what is not paid, or otherwise than the account that pays for it did. What the other
   * employer has paid without a transfer is not transferred any more, and what that account has had
   * no chance to pay waits for it.
   */
  List<Due> open(List<Due> owed) {
    Set<UUID> waiting =
        ids(commitments.stream().filter(one -> one.senderAccount() != null && !seen(one)));
    Set<UUID> followed = followed();
    return owed.stream()
        .filter(due -> !paid.has(due.key()) || amiss(due, followed))
        .filter(due -> !transfers.borne().contains(due.key()))
        .filter(due -> given(due).signum() > 0 || !waiting.contains(due.key().commitment()))
        .toList();
  }

  /** Of these, what stays as it is if it is paid: the rest is taken back, and paid again. */
  List<Due> standing(List<Due> owed) {
    Set<UUID> followed = followed();
    return owed.stream().filter(due -> !amiss(due, followed)).toList();
  }

  /** Whether the two books differ, and not only because the other account is still to follow. */
  private boolean amiss(Due due, Set<UUID> followed) {
    return paid.has(due.key())
        && followed.contains(due.key().commitment())
        && paid.received(due.key()).compareTo(given(due)) != 0;
  }

  /** Those that another account pays for, and has had the chance to; once for all that is due. */
  private Set<UUID> followed() {
    return ids(commitments.stream().filter(one -> one.senderAccount() != null && seen(one)));
  }

  private BigDecimal given(Due due) {
    return transfers.received().getOrDefault(due.key(), Money.NONE);
  }

  /** Whether the account that pays was settled after all that was told of the commitment. */
  private boolean seen(LevyCommitment one) {
    Sender sender = transfers.senders().get(one.senderAccount());
    return sender != null && !sender.settledAt().isBefore(one.updatedAt());
  }

  /**
   * The time of a settlement by these: not before what other employers told of what it pays for.
   */
  Instant seenAt(Instant now) {
    return Stream.concat(Stream.of(now), transfers.given().stream().map(LevyCommitment::updatedAt))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** What takes back on {@code on} what is paid and not among these. */
  List<Posting> refunds(List<Due> owed, LocalDate on) {
    return paid.refunds(owed.stream().map(Due::key).collect(Collectors.toSet()), on);
  }
}
