package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Problems;

/** What happens to one account when a month is over. */
@ApplicationScoped
class LevyMonthEnd {
  private final LevyAccountRepository accounts;
  private final LevySettling settling;
  private final LevyExpiryNews news;
  private final LevyBooks books;
  private final LevyClock clock;
  private final Audit audit;

  LevyMonthEnd(
      LevyAccountRepository accounts,
      LevySettling settling,
      LevyExpiryNews news,
      LevyBooks books,
      LevyClock clock,
      Audit audit) {
    this.accounts = accounts;
    this.settling = settling;
    this.news = news;
    this.books = books;
    this.clock = clock;
    this.audit = audit;
  }

  /** The accounts that pay for commitments of this one: they are settled before it. */
  @Transactional
  Set<UUID> senders(UUID account) {
    return books.senders(account).keySet();
  }

  /**
   * Settles the next month that is over; with the last of them, tells what is going to expire. Does
   * nothing where another instance has, or while its history is being told.
   *
   * @return whether another month is over
   */
  @Transactional
  boolean next(UUID id) {
    return accounts.lock(id).filter(LevyAccount::running).map(this::settled).orElse(false);
  }

  /**
   * As {@link #next(UUID)}, for a caller who ends the telling of its history: from now on it is
   * settled by itself.
   */
  @Transactional
  boolean first(UUID id, String ifMatch) {
    LevyAccount account = accounts.lock(id).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, account.version());
    account.run(clock.now());
    audit.record("levy.settle", "levy-account", id.toString(), Outcome.ALLOWED, null);
    return settled(account);
  }

  private boolean settled(LevyAccount account) {
    settling.settleNext(account);
    boolean more = settling.behind(account);
    if (!more) {
      news.tell(account);
    }
    return more;
  }
}
