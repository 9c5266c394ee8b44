package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What happens to one account when a month is over. */
@ApplicationScoped
class LevyMonthEnd {
  private final LevyAccountRepository accounts;
  private final LevySettling settling;

  LevyMonthEnd(LevyAccountRepository accounts, LevySettling settling) {
    this.accounts = accounts;
    this.settling = settling;
  }

  /** Settles it; does nothing where another instance has. */
  @Transactional
  void settle(UUID account) {
    accounts.lock(account).ifPresent(settling::settle);
  }
}
