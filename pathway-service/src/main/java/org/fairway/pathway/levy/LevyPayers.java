package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/**
 * From which month on employers pay the levy, or no longer: their pay bill crosses the bound. It
 * decides of which months levy is taken, and by the first day of an apprenticeship the employer's
 * share of it.
 */
@ApplicationScoped
public class LevyPayers {
  private static final String CHANGES =
      "select from_month, levy_payer from levy_payer_status where account_id = ?";
  private static final String TELL =
      """
      insert into levy_payer_status
        (id, tenant_id, organisation_id, account_id, from_month, levy_payer, told_by, told_at)
      values (?, fairway_tenant(), ?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, account_id, from_month)
      do update set levy_payer = excluded.levy_payer, told_by = excluded.told_by, told_at = excluded.told_at""";

  private final LevyAccountRepository accounts;
  private final LevyCreditRepository credits;
  private final LevyClock clock;
  private final CurrentScope scope;
  private final Audit audit;
  private final Sql sql;

  LevyPayers(
      LevyAccountRepository accounts,
      LevyCreditRepository credits,
      LevyClock clock,
      CurrentScope scope,
      Audit audit,
      Sql sql) {
    this.accounts = accounts;
    this.credits = credits;
    this.clock = clock;
    this.scope = scope;
    this.audit = audit;
    this.sql = sql;
  }

  /** Of an account, all months. */
  @Transactional
  public PayerStatus of(LevyAccount account) {
    SortedMap<YearMonth, Boolean> later = new TreeMap<>();
    sql.query(
        CHANGES,
        row -> later.put(YearMonth.from(row.getObject(1, LocalDate.class)), row.getBoolean(2)),
        account.id());
    return PayerStatus.of(account.firstMonth(), account.openedAsPayer(), later);
  }

  /** Whether the employer is a levy payer today. */
  @Transactional
  public boolean now(LevyAccount account) {
    return of(account).on(clock.today());
  }

  /**
   * Takes a status that holds from a month on, until the next one that was told. Told again of the
   * same month, it takes the place of what was told before.
   *
   * @throws Refusal kind INPUT for a month before the account; kind STATE for a settled one, and
   *     for an end of the levy in a month of which levy was told
   */
  @Transactional
  public LevyAccount tell(UUID id, YearMonth from, boolean pays, String ifMatch) {
    LevyAccount account = accounts.lock(id).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, account.version());
    if (from.isBefore(account.firstMonth())) {
      throw Refusal.input(
          "/from", "before-account", "The account begins in " + account.firstMonth() + ".");
    }
    if (!from.atDay(1).isAfter(account.settledUntil())) {
      throw Refusal.state(
          "month-settled",
          "The account is settled until "
              + account.settledUntil()
              + ": what was paid by the status of that time stays.");
    }
    if (!pays) {
      refuseLevy(account, from);
    }
    sql.update(
        TELL,
        Ids.next(),
        account.organisation(),
        id,
        from.atDay(1),
        pays,
        scope.get().actor(),
        clock.now());
    account.statusTold(clock.now());
    audit.record("levy.payer-status", "levy-account", id.toString(), Outcome.ALLOWED, null);
    accounts.flush();
    return account;
  }

  private void refuseLevy(LevyAccount account, YearMonth from) {
    YearMonth until = of(account).until(from);
    if (credits.told(account.id(), from, until)) {
      throw Refusal.state(
          "levy-told", "Levy of " + from + " or later was told, and there would be none.");
    }
  }
}
