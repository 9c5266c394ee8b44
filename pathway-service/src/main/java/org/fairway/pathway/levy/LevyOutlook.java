package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.pathway.catalogue.Standards;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.web.Problems;

/** What has become of accounts, and what is going to if nothing changes. */
@ApplicationScoped
public class LevyOutlook {
  private final LevyAccountRepository accounts;
  private final LevyBooks books;
  private final LevyCreditRepository credits;
  private final LevySettling settling;
  private final LearningTold learning;
  private final Standards standards;
  private final LevyClock clock;

  LevyOutlook(
      LevyAccountRepository accounts,
      LevyBooks books,
      LevyCreditRepository credits,
      LevySettling settling,
      LearningTold learning,
      Standards standards,
      LevyClock clock) {
    this.accounts = accounts;
    this.books = books;
    this.credits = credits;
    this.settling = settling;
    this.learning = learning;
    this.standards = standards;
    this.clock = clock;
  }

  /** The settled months among these, oldest first. */
  @Transactional
  public List<ForecastMonth> settled(UUID id, YearMonth from, YearMonth to) {
    LevyAccount account = accounts.findByIdOptional(id).orElseThrow(Problems::notFound);
    YearMonth first = from.isBefore(account.firstMonth()) ? account.firstMonth() : from;
    YearMonth last = to.isBefore(account.nextMonth()) ? to : account.nextMonth().minusMonths(1);
    List<Posting> postings = books.postings(id, first.atDay(1), last.atEndOfMonth());
    BigDecimal opening = books.before(id, first.atDay(1));
    List<ForecastMonth> months = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      ForecastMonth made = ForecastMonth.of(month, opening, postings);
      months.add(made);
      opening = made.closing();
    }
    return months;
  }

  /**
   * The months after the last settled one; in those of them that are over, what has been told of
   * them.
   *
   * @param months 1 to {@link Forecast#MOST_MONTHS}
   */
  @Transactional
  public Outlook ahead(UUID id, int months) {
    LevyAccount account = accounts.findByIdOptional(id).orElseThrow(Problems::notFound);
    AccountFacts facts = settling.facts(account);
    Forecast.Expected levy = expected(account, facts.status());
    Forecast.Standing standing = standing(account, facts, months);
    List<Posting> postings =
        new Forecast(settling.terms(), facts.payer()).postings(standing, months, levy);
    return new Outlook(
        account,
        levy,
        Forecast.months(standing, months, postings),
        expiring(facts.lots(), postings),
        told(facts.commitments().stream().filter(this::overdue)),
        told(facts.commitments().stream().filter(one -> one.state() == CommitmentState.ON_BREAK)));
  }

  private List<LevyCommitment> told(Stream<LevyCommitment> some) {
    return learning.of(some.toList()).stream()
        .filter(CommitmentTold::learning)
        .map(CommitmentTold::kept)
        .toList();
  }

  /**
   * What expires next month, as far as nothing changes, and what it could have paid for.
   *
   * @throws org.fairway.pathway.support.Refusal kind STATE for an account that is not settled until
   *     the end of last month
   */
  @Transactional
  public LostOpportunity lost(UUID id) {
    LevyAccount account = accounts.findByIdOptional(id).orElseThrow(Problems::notFound);
    if (account.nextMonth().isBefore(YearMonth.from(clock.today()))) {
      throw Refusal.state("not-settled", "Settle the months that are over first.");
    }
    YearMonth next = account.nextMonth().plusMonths(1);
    List<Outlook.Expiring> lots =
        ahead(id, 2).expiring().stream()
            .filter(one -> YearMonth.from(one.lot().expiresOn()).equals(next))
            .toList();
    return LostOpportunity.of(
        next, lots, standards.live().newest(next.atDay(1), next.atEndOfMonth()));
  }

  private Forecast.Standing standing(LevyAccount account, AccountFacts facts, int months) {
    YearMonth next = account.nextMonth();
    List<Due> planned = planned(facts, next.plusMonths(months - 1L).atEndOfMonth());
    List<Due> soon = new ArrayList<>(planned(facts, next.atEndOfMonth()));
    soon.addAll(facts.owedByOthers(next.atEndOfMonth()));
    List<Posting> refunds = facts.refunds(soon, next.atDay(1));
    Set<DueKey> back = new HashSet<>(refunds.stream().map(Posting::due).toList());
    List<Due> open = new ArrayList<>(facts.open(planned));
    planned.stream().filter(due -> back.contains(due.key())).forEach(open::add);
    return new Forecast.Standing(facts.lots(), next.minusMonths(1), refunds, open);
  }

  /** What other accounts pay for is left aside: whether they can, only they know. */
  private List<Due> planned(AccountFacts facts, LocalDate last) {
    return Stream.concat(
            facts.commitments().stream().filter(one -> one.senderAccount() == null),
            facts.transfers().given().stream())
        .filter(one -> one.state() != CommitmentState.AWAITED || !overdue(one))
        .flatMap(one -> one.commitment().asPlanned(clock.today()).dues(last).stream())
        .toList();
  }

  /** Should have begun, or completed, before today. */
  private boolean overdue(LevyCommitment one) {
    return switch (one.state()) {
      case AWAITED -> one.plan().startsOn().isBefore(clock.today());
      case RUNNING -> one.commitment().plannedEnd().isBefore(clock.today());
      default -> false;
    };
  }

  private Forecast.Expected expected(LevyAccount account, PayerStatus status) {
    List<Credit> known =
        credits.entering(account.id(), account.settledUntil(), clock.today()).stream()
            .map(LevyCredit::credit)
            .toList();
    List<NewCredit> recent =
        credits.newest(account.id(), ExpectedLevy.MONTHS_BEFORE).stream()
            .map(LevyCredit::told)
            .toList();
    return ExpectedLevy.of(recent, known, status, YearMonth.from(clock.today()));
  }

  private static List<Outlook.Expiring> expiring(List<Lot> lots, List<Posting> postings) {
    Map<UUID, BigDecimal> gone =
        postings.stream()
            .filter(one -> one.kind() == PostingKind.EXPIRY)
            .collect(Collectors.toMap(Posting::lot, Posting::amount, BigDecimal::add));
    Stream<Lot> some = lots.stream().filter(lot -> gone.containsKey(lot.id()));
    return some.map(lot -> new Outlook.Expiring(lot, gone.get(lot.id()))).toList();
  }
}
