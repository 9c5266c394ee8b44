package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who pays what falls due: the own account, or for a transfer one account for the other.
 *
 * @param shares of what no account pays
 * @param given commitments of other employers that this account pays for
 * @param received commitments that other accounts pay for
 * @param paid what they paid of each payment; nothing where a payment is missing
 */
record Payer(ShareRule shares, Set<UUID> given, Set<UUID> received, Map<DueKey, BigDecimal> paid) {

  /** Without transfers. */
  static Payer alone(ShareRule shares) {
    return new Payer(shares, Set.of(), Set.of(), Map.of());
  }

  List<Posting> pay(LevyLedger ledger, Due due, LocalDate on) {
    UUID commitment = due.key().commitment();
    if (given.contains(commitment)) {
      return ledger.transfer(due, on);
    }
    return received.contains(commitment)
        ? ledger.receive(due, paid.getOrDefault(due.key(), Money.NONE), on, shares)
        : ledger.pay(due, on, shares);
  }
}
