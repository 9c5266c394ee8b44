package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What happens to one account when a month is over. */
@ApplicationScoped
class LevyMonthEnd {
  private final LevyAccountRepository accounts;
  private final LevySettling settling;
  private final LevyExpiryNews news;

  LevyMonthEnd(LevyAccountRepository accounts, LevySettling settling, LevyExpiryNews news) {
    this.accounts = accounts;
    this.settling = settling;
    this.news = news;
  }

  /** Settles it, and tells what is going to expire; does nothing where another instance has. */
  @Transactional
  void settle(UUID id) {
    accounts.lock(id).ifPresent(this::settle);
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
