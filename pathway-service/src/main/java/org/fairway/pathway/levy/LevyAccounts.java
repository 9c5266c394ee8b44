package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** Accounts: opened, told their history, and then settled every month. */
@ApplicationScoped
public class LevyAccounts {
  private final LevyAccountRepository accounts;
  private final LevyBooks books;
  private final LevySettling settling;
  private final LevyMonthEnd monthEnd;
  private final LevyCatchUp catchUp;
  private final LevyClock clock;
  private final CurrentScope scope;
  private final Audit audit;
  private final Sql sql;

  LevyAccounts(
      LevyAccountRepository accounts,
      LevyBooks books,
      LevySettling settling,
      LevyMonthEnd monthEnd,
      LevyCatchUp catchUp,
      LevyClock clock,
      CurrentScope scope,
      Audit audit,
      Sql sql) {
    this.accounts = accounts;
    this.books = books;
    this.settling = settling;
    this.monthEnd = monthEnd;
    this.catchUp = catchUp;
    this.clock = clock;
    this.scope = scope;
    this.audit = audit;
    this.sql = sql;
  }

  /**
   * Opens the account of an employer.
   *
   * @param employer ODS code; null means the caller's own organisation
   * @throws Refusal kind ROLE for another organisation's, kind STATE for a second one or a month
   *     before the first known terms, kind INPUT for a month to come
   */
  @Transactional
  public LevyAccount open(String employer, YearMonth firstMonth, boolean levyPayer) {
    String owner = employer == null ? scope.get().organisation() : employer;
    if (!scope.get().sees(owner)) {
      throw Refusal.role("An employer opens an account of its own.");
    }
    if (firstMonth.isAfter(YearMonth.from(clock.today()))) {
      throw Refusal.input("/firstMonth", "in-the-future", "The first month is not one to come.");
    }
    settling.terms().on(firstMonth.atDay(1));
    sql.lock("levy-account/" + scope.get().tenant() + "/" + owner);
    if (accounts.has(owner)) {
      throw Refusal.state("account-exists", "The employer has an account.");
    }
    LevyAccount account = new LevyAccount(Ids.next(), owner, firstMonth, levyPayer, clock.now());
    accounts.persistAndFlush(account);
    audited("levy.open", account.id());
    return account;
  }

  @Transactional
  public LevyAccount get(UUID id) {
    return accounts.findByIdOptional(id).orElseThrow(Problems::notFound);
  }

  @Transactional
  public List<LevyAccount> page(UUID before, int rows) {
    return accounts.page(before, rows);
  }

  /**
   * Settles the months that are over, each in a transaction of its own; the account goes on by
   * itself from then on, also where this call is stopped on the way. Nothing happens where all are
   * settled.
   */
  public void settle(UUID id, String ifMatch) {
    if (monthEnd.first(id, ifMatch)) {
      catchUp.settle(id);
    }
  }

  /** What was left at the end of the last settled day. */
  @Transactional
  public BigDecimal balance(LevyAccount account) {
    return books.before(account.id(), account.settledUntil().plusDays(1));
  }

  /**
   * The lots of a day, used up ones left aside, oldest first.
   *
   * @throws Refusal kind INPUT for a day that is not settled
   */
  @Transactional
  public List<Lot> lots(LevyAccount account, LocalDate on) {
    if (on.isAfter(account.settledUntil())) {
      throw Refusal.input(
          "query.asOf", "not-settled", "Settled until " + account.settledUntil() + ".");
    }
    return books.lots(account.id(), on).stream().filter(lot -> lot.left().signum() > 0).toList();
  }

  private void audited(String action, UUID id) {
    audit.record(action, "levy-account", id.toString(), Outcome.ALLOWED, null);
  }
}
