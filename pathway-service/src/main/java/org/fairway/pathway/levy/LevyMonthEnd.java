package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** What happens to one account when a month is over. */
@ApplicationScoped
class LevyMonthEnd {
  private final LevyAccountRepository accounts;
  private final LevySettling settling;
  private final LevyExpiryNews news;
  private final LevyBooks books;

  LevyMonthEnd(
      LevyAccountRepository accounts, LevySettling settling, LevyExpiryNews news, LevyBooks books) {
    this.accounts = accounts;
    this.books = books;
    this.settling = settling;
    this.news = news;
  }

  /** The accounts that pay for commitments of this one: they are settled before it. */
  @Transactional
  Set<UUID> senders(UUID account) {
    return books.senders(account).keySet();
  }

  /** Settles it, and tells what is going to expire; does nothing where another instance has. */
  @Transactional
  void settle(UUID id) {
    accounts.lock(id).filter(LevyAccount::running).ifPresent(this::settle);
  }

  /**
   * As {@link #settle(UUID)}.
   *
   * @param account locked by this transaction
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void settle(LevyAccount account) {
    settling.settle(account);
    news.tell(account);
  }
}
