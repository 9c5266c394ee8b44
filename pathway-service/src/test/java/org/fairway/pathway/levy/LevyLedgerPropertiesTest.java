package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairway.pathway.levy.Pounds.TERMS;
import static org.fairway.pathway.levy.Pounds.day;
import static org.fairway.pathway.levy.Pounds.id;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The ledger balances after any sequence of levy and payments. */
class LevyLedgerPropertiesTest {
  private static final LocalDate FIRST = day("2025-01-01");
  private static final LocalDate LAST = day("2029-12-31");

  /** Some of this and some of that. */
  private static final ShareRule SHARES =
      due -> new BigDecimal(due.number() % 3 == 0 ? "0" : due.number() % 3 == 1 ? "5" : "25");

  @Property(tries = 300)
  void whatThePostingsSayIsWhatTheLotsHold(
      @ForAll("credits") List<Credit> credits,
      @ForAll("commitments") List<Commitment> commitments) {
    LevyLedger ledger = new LevyLedger(TERMS, List.of());

    List<Posting> postings = run(ledger, credits, commitments);

    assertThat(ledger.balance()).isEqualTo(sum(postings, Purse.FUNDS)).isNotNegative();
    BigDecimal everywhere = Money.NONE;
    for (Purse purse : Purse.values()) {
      for (Posting posting : postings) {
        everywhere = everywhere.add(posting.effectOn(purse));
      }
    }
    assertThat(everywhere).isEqualTo(Money.NONE);
  }

  @Property(tries = 300)
  void everyPaymentIsMadeOnceAndInFull(
      @ForAll("credits") List<Credit> credits,
      @ForAll("commitments") List<Commitment> commitments) {
    List<Posting> postings = run(new LevyLedger(TERMS, List.of()), credits, commitments);

    Map<DueKey, BigDecimal> paid = new HashMap<>();
    postings.stream()
        .filter(posting -> posting.due() != null)
        .forEach(posting -> paid.merge(posting.due(), posting.amount(), BigDecimal::add));
    Map<DueKey, BigDecimal> owed = new HashMap<>();
    dues(commitments).forEach(due -> owed.put(due.key(), due.amount()));
    assertThat(paid).isEqualTo(owed);
    for (Commitment one : commitments) {
      if (one.completedOn() != null) {
        BigDecimal all =
            one.dues(LAST).stream().map(Due::amount).reduce(Money.NONE, BigDecimal::add);
        assertThat(all).isEqualTo(one.plan().price());
      }
    }
  }

  @Property(tries = 300)
  void nothingIsSpentBeforeItEntersOrAfterItExpires(
      @ForAll("credits") List<Credit> credits,
      @ForAll("commitments") List<Commitment> commitments) {
    LevyLedger ledger = new LevyLedger(TERMS, List.of());

    List<Posting> postings = run(ledger, credits, commitments);

    Map<UUID, Lot> lots = new HashMap<>();
    ledger.lots().forEach(lot -> lots.put(lot.id(), lot));
    for (Posting posting : postings) {
      if (posting.kind() == PostingKind.TRAINING || posting.kind() == PostingKind.COMPLETION) {
        Lot lot = lots.get(posting.lot());
        assertThat(posting.on()).isBetween(lot.enteredOn(), lot.expiresOn().minusDays(1));
      }
      if (posting.kind() == PostingKind.EXPIRY) {
        assertThat(posting.on()).isEqualTo(lots.get(posting.lot()).expiresOn());
      }
    }
    assertThat(ledger.lots()).noneMatch(lot -> lot.overBy(LAST));
  }

  @Property(tries = 100)
  void settlingInPartsIsSettlingAtOnce(
      @ForAll("credits") List<Credit> credits,
      @ForAll("commitments") List<Commitment> commitments,
      @ForAll("days") LocalDate between) {
    List<Posting> atOnce = run(new LevyLedger(TERMS, List.of()), credits, commitments);

    List<Credit> early = credits.stream().filter(c -> !c.on().isAfter(between)).toList();
    List<Credit> late = credits.stream().filter(c -> c.on().isAfter(between)).toList();
    LevyLedger ledger = new LevyLedger(TERMS, List.of());
    List<Posting> inParts = new ArrayList<>(run(ledger, early, dues(commitments), FIRST, between));
    List<DueKey> paid = inParts.stream().map(Posting::due).toList();
    List<Due> open = dues(commitments).stream().filter(d -> !paid.contains(d.key())).toList();
    inParts.addAll(run(ledger, late, open, between.plusDays(1), LAST));

    assertThat(inParts).isEqualTo(atOnce);
  }

  @Property(tries = 200)
  void whoLeftBeforeWasToldGetsBackWhatWasPaidTooMuch(
      @ForAll("credits") List<Credit> credits,
      @ForAll("commitments") List<Commitment> commitments,
      @ForAll("days") LocalDate told,
      @ForAll("days") LocalDate left) {
    // Given: settled until it is told that everybody left long ago
    List<Credit> early = credits.stream().filter(c -> !c.on().isAfter(told)).toList();
    List<Credit> late = credits.stream().filter(c -> c.on().isAfter(told)).toList();
    LevyLedger ledger = new LevyLedger(TERMS, List.of());
    List<Posting> postings = new ArrayList<>(run(ledger, early, dues(commitments), FIRST, told));
    List<Commitment> then = commitments.stream().map(one -> leaving(one, left)).toList();

    // When
    PaidDues paid = PaidDues.of(postings);
    List<Due> owed = dues(then);
    Set<DueKey> keys = owed.stream().map(Due::key).collect(Collectors.toSet());
    LocalDate next = told.plusDays(1);
    List<Due> open = owed.stream().filter(due -> !paid.has(due.key())).toList();
    postings.addAll(
        new Settlement(ledger, SHARES).run(next, LAST, paid.refunds(keys, next), late, open));

    // Then: the ledger balances, days never go back, and only what is owed stays paid, in full
    assertThat(ledger.balance()).isEqualTo(sum(postings, Purse.FUNDS)).isNotNegative();
    assertThat(postings).extracting(Posting::on).isSorted();
    BigDecimal all = owed.stream().map(Due::amount).reduce(Money.NONE, BigDecimal::add);
    assertThat(sum(postings, Purse.PROVIDER)).isEqualTo(all);
    assertThat(PaidDues.of(postings).refunds(keys, LAST)).isEmpty();
    assertThat(owed).allMatch(due -> PaidDues.of(postings).has(due.key()));
  }

  @Property(tries = 200)
  void whatOneEmployerTransfersTheOtherReceives(
      @ForAll("credits") List<Credit> credits,
      @ForAll("commitments") List<Commitment> commitments) {
    Set<UUID> ids = commitments.stream().map(Commitment::id).collect(Collectors.toSet());
    LevyLedger from = new LevyLedger(TERMS, List.of());
    LevyLedger to = new LevyLedger(TERMS, List.of());

    List<Posting> out =
        new Settlement(from, new Payer(SHARES, ids, Set.of(), Map.of()))
            .run(FIRST, LAST, credits, dues(commitments));
    Map<DueKey, BigDecimal> paid = new HashMap<>();
    out.stream()
        .filter(one -> one.kind() == PostingKind.TRANSFER_OUT)
        .forEach(one -> paid.merge(one.due(), one.amount(), BigDecimal::add));
    List<Posting> in =
        new Settlement(to, new Payer(SHARES, Set.of(), ids, paid))
            .run(FIRST, LAST, List.of(), dues(commitments));

    assertThat(sum(out, Purse.TRANSFER).add(sum(in, Purse.TRANSFER))).isEqualTo(Money.NONE);
    assertThat(from.balance()).isEqualTo(sum(out, Purse.FUNDS)).isNotNegative();
    assertThat(to.balance()).isEqualTo(Money.NONE);
    assertThat(sum(in, Purse.PROVIDER))
        .isEqualTo(dues(commitments).stream().map(Due::amount).reduce(Money.NONE, BigDecimal::add));
  }

  private static Commitment leaving(Commitment one, LocalDate on) {
    LocalDate last = on.isBefore(one.plan().startsOn()) ? one.plan().startsOn() : on;
    return new Commitment(one.id(), one.plan(), List.of(), null, last);
  }

  private static BigDecimal sum(List<Posting> postings, Purse purse) {
    return postings.stream().map(one -> one.effectOn(purse)).reduce(Money.NONE, BigDecimal::add);
  }

  @Property(tries = 100)
  void creditsOfOtherDaysAndLotsThatEnteredBeforeAreRefusedAndChangeNothing(
      @ForAll("credits") List<Credit> credits, @ForAll("days") LocalDate between) {
    Assume.that(!credits.isEmpty());
    LevyLedger ledger = new LevyLedger(TERMS, List.of());
    boolean all = credits.stream().noneMatch(credit -> credit.on().isAfter(between));

    if (all) {
      assertThat(run(ledger, credits, List.of(), FIRST, between)).isNotEmpty();
    } else {
      assertThatThrownBy(() -> run(ledger, credits, List.of(), FIRST, between))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(ledger.lots()).isEmpty();
      run(ledger, credits, List.of(), FIRST, LAST);
    }

    List<Lot> before = ledger.lots();
    UUID lot = credits.get(0).lot();
    for (Credit wrong :
        List.of(
            credits.get(0),
            new Credit(lot, LAST, BigDecimal.TEN),
            new Credit(UUID.randomUUID(), LAST, Money.NONE))) {
      assertThatThrownBy(() -> ledger.credit(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(ledger.lots()).isEqualTo(before);
  }

  private static List<Posting> run(
      LevyLedger ledger, List<Credit> credits, List<Commitment> commitments) {
    return run(ledger, credits, dues(commitments), FIRST, LAST);
  }

  private static List<Posting> run(
      LevyLedger ledger, List<Credit> credits, List<Due> dues, LocalDate from, LocalDate to) {
    return new Settlement(ledger, SHARES).run(from, to, credits, dues);
  }

  private static List<Due> dues(List<Commitment> commitments) {
    return commitments.stream().flatMap(one -> one.dues(LAST).stream()).toList();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 1500).map(FIRST::plusDays);
  }

  @Provide
  Arbitrary<List<Credit>> credits() {
    Arbitrary<BigDecimal> amounts =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("0.01"), new BigDecimal("5000"))
            .ofScale(2);
    return Combinators.combine(days(), amounts)
        .as((on, amount) -> new Credit(UUID.randomUUID(), on, amount))
        .list()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<Commitment>> commitments() {
    Arbitrary<BigDecimal> prices =
        Arbitraries.bigDecimals().between(PaymentPlan.LEAST, new BigDecimal("27000")).ofScale(2);
    Arbitrary<Integer> fates = Arbitraries.integers().between(0, 2);
    Arbitrary<Integer> pauses = Arbitraries.integers().between(0, 200);
    return Combinators.combine(prices, days(), Arbitraries.integers().between(1, 48), fates, pauses)
        .as(LevyLedgerPropertiesTest::commitment)
        .list()
        .ofMaxSize(8)
        .map(LevyLedgerPropertiesTest::numbered);
  }

  private static Commitment commitment(
      BigDecimal price, LocalDate startsOn, int months, int fate, int pause) {
    PaymentPlan plan = new PaymentPlan(price, startsOn, months);
    List<Break> breaks =
        pause == 0
            ? List.of()
            : List.of(new Break(startsOn.plusDays(20), startsOn.plusDays(20L + pause)));
    LocalDate ends = startsOn.plusDays(15L + months * 20L);
    LocalDate completed = fate == 1 && ends.isBefore(LAST.minusMonths(1)) ? ends : null;
    return new Commitment(id(0), plan, breaks, completed, fate == 2 ? ends : null);
  }

  private static List<Commitment> numbered(List<Commitment> some) {
    List<Commitment> made = new ArrayList<>();
    for (Commitment one : some) {
      made.add(
          new Commitment(
              id(made.size() + 1L), one.plan(), one.breaks(), one.completedOn(), one.leftOn()));
    }
    return made;
  }
}
