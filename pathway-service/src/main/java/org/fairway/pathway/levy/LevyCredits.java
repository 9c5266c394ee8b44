package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** Levy that entered an account, as the employer tells it. */
@ApplicationScoped
public class LevyCredits {
  /** Credits told at once. */
  public static final int MOST = 120;

  private final LevyAccountRepository accounts;
  private final LevyCreditRepository credits;
  private final LevyPayers payers;
  private final LevySettling settling;
  private final LevyClock clock;
  private final CurrentScope scope;
  private final Audit audit;

  LevyCredits(
      LevyAccountRepository accounts,
      LevyCreditRepository credits,
      LevyPayers payers,
      LevySettling settling,
      LevyClock clock,
      CurrentScope scope,
      Audit audit) {
    this.accounts = accounts;
    this.credits = credits;
    this.payers = payers;
    this.settling = settling;
    this.clock = clock;
    this.scope = scope;
    this.audit = audit;
  }

  /**
   * Takes credits, all or none. One that is known by its month and source is not taken again.
   *
   * @throws Refusal kind STATE for a credit that was told otherwise before, for one that entered in
   *     a settled month, and for a month of which the employer pays none; kind INPUT for impossible
   *     days
   */
  @Transactional
  public List<LevyCredit> tell(UUID accountId, List<NewCredit> told) {
    LevyAccount account = accounts.lock(accountId).orElseThrow(Problems::notFound);
    PayerStatus status = payers.of(account);
    List<LevyCredit> taken = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      taken.add(taken(account, status, told.get(i), "/credits/" + i));
    }
    audit.record("levy.credit", "levy-account", accountId.toString(), Outcome.ALLOWED, null);
    return taken;
  }

  private LevyCredit taken(
      LevyAccount account, PayerStatus status, NewCredit told, String pointer) {
    Optional<LevyCredit> known = credits.find(account.id(), told);
    if (known.isPresent()) {
      if (known.get().told().equals(told)) {
        return known.get();
      }
      throw Refusal.state(
          "credit-differs",
          "The levy of " + told.month() + " by " + told.source() + " was told otherwise before.");
    }
    if (!status.in(told.month())) {
      throw Refusal.state("no-levy-payer", "The employer pays no levy of " + told.month() + ".");
    }
    check(account, told, pointer);
    LevyCredit credit = new LevyCredit(Ids.next(), account, told, scope.get().actor(), clock.now());
    credits.persistAndFlush(credit);
    return credit;
  }

  private void check(LevyAccount account, NewCredit told, String pointer) {
    if (told.month().isAfter(YearMonth.from(told.enteredOn()))) {
      throw Refusal.input(
          pointer + "/enteredOn", "before-month", "Levy does not enter before its month.");
    }
    if (told.enteredOn().isAfter(clock.today())) {
      throw Refusal.input(
          pointer + "/enteredOn", "in-the-future", "Levy is told when it has entered.");
    }
    if (!told.enteredOn().isAfter(account.settledUntil())) {
      throw Refusal.state(
          "month-settled",
          "The account is settled until "
              + account.settledUntil()
              + ": what entered before cannot be told any more.");
    }
    settling.terms().on(told.enteredOn());
  }

  @Transactional
  public List<LevyCredit> page(UUID accountId, UUID before, int rows) {
    accounts.requireKnown(accountId);
    return credits.page(accountId, before, rows);
  }
}
