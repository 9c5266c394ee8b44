package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.pathway.support.CareSystemReach;

/**
 * Settles months that are over, one at a time. An account is locked meanwhile and knows until when
 * it is settled, so that settling again, or in two instances at once, posts nothing twice.
 */
@ApplicationScoped
class LevySettling {
  private final LevyBooks books;
  private final LevyCreditRepository credits;
  private final LevyCommitmentRepository commitments;
  private final LevyPayers payers;
  private final CareSystemReach reach;
  private final LevyClock clock;
  private final LevyTermsTable terms = TermsFromRules.standard();

  LevySettling(
      LevyBooks books,
      LevyCreditRepository credits,
      LevyCommitmentRepository commitments,
      LevyPayers payers,
      CareSystemReach reach,
      LevyClock clock) {
    this.books = books;
    this.credits = credits;
    this.commitments = commitments;
    this.payers = payers;
    this.reach = reach;
    this.clock = clock;
  }

  /**
   * Settles the next month, if it is over.
   *
   * @param account locked by this transaction
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void settleNext(LevyAccount account) {
    if (behind(account)) {
      settle(account, account.nextMonth());
    }
  }

  /** Whether a month is over that is not settled. */
  boolean behind(LevyAccount account) {
    return !account.nextMonth().isAfter(clock.lastMonth());
  }

  private void settle(LevyAccount account, YearMonth month) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    AccountFacts facts = facts(account);
    List<Due> owed = facts.owed(last);
    LevyLedger ledger = new LevyLedger(terms, facts.lots());
    Set<UUID> known = new HashSet<>(facts.lots().stream().map(Lot::id).toList());
    List<Credit> entering =
        credits.entering(account.id(), account.settledUntil(), last).stream()
            .map(LevyCredit::credit)
            .toList();
    List<Posting> postings =
        new Settlement(ledger, facts.payer())
            .run(
                first,
                last,
                facts.refunds(facts.standing(owed), first),
                entering,
                facts.open(owed));
    List<Lot> entered = ledger.lots().stream().filter(lot -> !known.contains(lot.id())).toList();
    books.write(account, entered, postings, clock.now());
    account.settled(month, facts.seenAt(clock.now()));
  }

  /** As of the last settled day. */
  @Transactional(Transactional.TxType.MANDATORY)
  AccountFacts facts(LevyAccount account) {
    UUID id = account.id();
    AccountFacts.Transfers transfers =
        reach.reaching(
            () ->
                new AccountFacts.Transfers(
                    commitments.paidBy(id), books.borne(id), books.senders(id), books.given(id)));
    return new AccountFacts(
        terms,
        payers.of(account),
        books.lots(id, account.settledUntil()),
        books.paid(id),
        commitments.all(id),
        transfers);
  }

  LevyTermsTable terms() {
    return terms;
  }
}
