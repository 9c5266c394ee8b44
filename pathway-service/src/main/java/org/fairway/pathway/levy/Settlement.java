package org.fairway.pathway.levy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings a ledger up to a day: everything that happens meanwhile, in the order of its days. On one
 * day first what is too old expires, then levy enters, then payments are made, in the order of
 * their commitments, so that the same facts always give the same postings.
 */
public final class Settlement {
  private static final Comparator<Due> ORDER =
      Comparator.comparing(Due::on)
          .thenComparing(due -> due.key().commitment())
          .thenComparing(due -> due.key().completion() ? Integer.MAX_VALUE : due.key().number());

  private final LevyLedger ledger;
  private final Payer payer;

  public Settlement(LevyLedger ledger, ShareRule shares) {
    this(ledger, Payer.alone(shares));
  }

  Settlement(LevyLedger ledger, Payer payer) {
    this.ledger = ledger;
    this.payer = payer;
  }

  /** As {@link #run(LocalDate, LocalDate, List, List, List)}, with nothing to take back. */
  public List<Posting> run(LocalDate first, LocalDate last, List<Credit> credits, List<Due> dues) {
    return run(first, last, List.of(), credits, dues);
  }

  /**
   * All postings from {@code first} to {@code last}, both included.
   *
   * @param refunds of what was paid and is not owed, on {@code first}: before anything else, so
   *     that what is too old expires at once and the rest can be spent
   * @param credits entering within these days
   * @param dues unpaid ones; what fell due before {@code first} is paid on {@code first}, what
   *     falls due after {@code last} is left alone
   * @throws IllegalArgumentException when a credit enters on another day: nothing has changed then
   */
  public List<Posting> run(
      LocalDate first,
      LocalDate last,
      List<Posting> refunds,
      List<Credit> credits,
      List<Due> dues) {
    refuseOthers(first, last, credits);
    refunds.forEach(ledger::refund);
    List<Posting> made = new ArrayList<>(refunds);
    for (LocalDate day : days(first, last, credits, dues)) {
      made.addAll(ledger.expire(day));
      credits.stream()
          .filter(credit -> credit.on().equals(day))
          .forEach(credit -> made.addAll(ledger.credit(credit)));
      dues.stream()
          .filter(due -> paidOn(due, first).equals(day))
          .sorted(ORDER)
          .forEach(due -> made.addAll(payer.pay(ledger, due, day)));
    }
    made.addAll(ledger.expire(last));
    return made;
  }

  /** Passed over, it would be levy that is lost. */
  private static void refuseOthers(LocalDate first, LocalDate last, List<Credit> credits) {
    for (Credit credit : credits) {
      if (credit.on().isBefore(first) || credit.on().isAfter(last)) {
        throw new IllegalArgumentException(
            "A credit of " + credit.on() + " does not enter from " + first + " to " + last);
      }
    }
  }

  private static LocalDate paidOn(Due due, LocalDate first) {
    return due.on().isBefore(first) ? first : due.on();
  }

  private static List<LocalDate> days(
      LocalDate first, LocalDate last, List<Credit> credits, List<Due> dues) {
    return Stream.concat(
            credits.stream().map(Credit::on), dues.stream().map(due -> paidOn(due, first)))
        .filter(day -> !day.isBefore(first) && !day.isAfter(last))
        .distinct()
        .sorted()
        .toList();
  }
}
