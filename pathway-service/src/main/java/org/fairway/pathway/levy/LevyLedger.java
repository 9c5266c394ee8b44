package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The lots of one account and what may be done to them. Each call answers the postings that it
 * made; they and the lots agree always: the sum of what the postings did to {@link Purse#FUNDS} is
 * the sum of what is left.
 *
 * <p>First in, first out: money is spent in the order in which it entered, also where something
 * that entered later expires sooner. Not for several threads.
 */
public final class LevyLedger {
  private final LevyTermsTable terms;
  private final Map<Age, Lot> lots = new TreeMap<>();
  private final Set<UUID> entered = new HashSet<>();
  private LocalDate reached = LocalDate.MIN;

  private record Age(LocalDate enteredOn, UUID id) implements Comparable<Age> {
    private static final Comparator<Age> ORDER =
        Comparator.comparing(Age::enteredOn).thenComparing(Age::id);

    @Override
    public int compareTo(Age other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A ledger that holds these lots.
   *
   * @throws IllegalArgumentException when one of them is there twice
   */
  public LevyLedger(LevyTermsTable terms, List<Lot> lots) {
    this.terms = terms;
    lots.forEach(this::enter);
  }

  /**
   * Levy enters, and the top-up of its day with it. Nothing has changed when it is refused.
   *
   * @throws IllegalArgumentException when the lot has entered before, or the amount is not above
   *     zero
   */
  public List<Posting> credit(Credit credit) {
    LevyTerms now = terms.on(credit.on());
    BigDecimal topUp = now.toppingUp(credit.amount());
    LocalDate expiresOn = credit.on().plusMonths(now.monthsToExpiry());
    List<Posting> made = new ArrayList<>();
    made.add(new Posting(credit.on(), PostingKind.LEVY, credit.amount(), credit.lot(), null));
    if (topUp.signum() > 0) {
      made.add(new Posting(credit.on(), PostingKind.TOP_UP, topUp, credit.lot(), null));
    }
    enter(new Lot(credit.lot(), credit.on(), expiresOn, credit.amount().add(topUp)));
    return made;
  }

  /**
   * Takes away what may not be spent on {@code day} any more, each on its own last day; what came
   * back after that, on the day on which it came.
   */
  public List<Posting> expire(LocalDate day) {
    List<Posting> made = new ArrayList<>();
    for (Lot lot : lots().stream().filter(lot -> lot.overBy(day)).toList()) {
      LocalDate on = lot.expiresOn().isBefore(reached) ? reached : lot.expiresOn();
      made.add(new Posting(on, PostingKind.EXPIRY, lot.left(), lot.id(), null));
      keep(lot.plus(lot.left().negate()));
    }
    made.sort(Comparator.comparing(Posting::on));
    return made;
  }

  /**
   * Takes back what was paid and is not owed, into the lots that it was paid from.
   *
   * @param refund of one of the kinds that undo another
   * @throws IllegalArgumentException for another kind, or a lot that the ledger does not know
   */
  public void refund(Posting refund) {
    if (!refund.kind().refund()) {
      throw new IllegalArgumentException(refund.kind() + " takes nothing back");
    }
    if (refund.lot() != null) {
      Lot into =
          lots.values().stream()
              .filter(lot -> lot.id().equals(refund.lot()))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("There is no lot " + refund.lot()));
      keep(into.plus(refund.amount()));
    }
    reached = refund.on();
  }

  /**
   * Pays what is due: from the account as far as it reaches, the rest by employer and government.
   *
   * @param on day of the payment, not before the payment fell due
   */
  public List<Posting> pay(Due due, LocalDate on, ShareRule shares) {
    PostingKind kind = due.key().completion() ? PostingKind.COMPLETION : PostingKind.TRAINING;
    List<Posting> made = spend(due, on, kind);
    made.addAll(shared(due, due.amount().subtract(sum(made)), on, shares));
    return made;
  }

  /** Pays what is due for an apprentice of another employer, as far as the account reaches. */
  public List<Posting> transfer(Due due, LocalDate on) {
    return spend(due, on, PostingKind.TRANSFER_OUT);
  }

  /**
   * Pays what is due by what another employer's account gave, and the rest by employer and
   * government: the own account takes no part.
   *
   * @param given pounds, not more than is due
   */
  public List<Posting> receive(Due due, BigDecimal given, LocalDate on, ShareRule shares) {
    List<Posting> made = new ArrayList<>();
    if (given.signum() > 0) {
      made.add(new Posting(on, PostingKind.TRANSFER_IN, given, null, due.key()));
    }
    made.addAll(shared(due, due.amount().subtract(given), on, shares));
    return made;
  }

  private List<Posting> spend(Due due, LocalDate on, PostingKind kind) {
    List<Posting> made = new ArrayList<>();
    BigDecimal open = due.amount();
    for (Lot lot : lots().stream().filter(lot -> lot.liveOn(on)).toList()) {
      if (open.signum() == 0) {
        break;
      }
      BigDecimal part = lot.left().min(open);
      made.add(new Posting(on, kind, part, lot.id(), due.key()));
      keep(lot.plus(part.negate()));
      open = open.subtract(part);
    }
    return made;
  }

  private static BigDecimal sum(List<Posting> postings) {
    return postings.stream().map(Posting::amount).reduce(Money.NONE, BigDecimal::add);
  }

  /** What is left in all. */
  public BigDecimal balance() {
    return lots.values().stream().map(Lot::left).reduce(Money.NONE, BigDecimal::add);
  }

  /** In the order in which they are spent; used up ones are among them. */
  public List<Lot> lots() {
    return List.copyOf(lots.values());
  }

  private static List<Posting> shared(Due due, BigDecimal open, LocalDate on, ShareRule shares) {
    List<Posting> made = new ArrayList<>();
    if (open.signum() == 0) {
      return made;
    }
    BigDecimal employer = Money.percent(open, shares.employerPercent(due.key()));
    if (employer.signum() > 0) {
      made.add(new Posting(on, PostingKind.EMPLOYER_SHARE, employer, null, due.key()));
    }
    BigDecimal government = open.subtract(employer);
    if (government.signum() > 0) {
      made.add(new Posting(on, PostingKind.GOVERNMENT_SHARE, government, null, due.key()));
    }
    return made;
  }

  private void enter(Lot lot) {
    if (!entered.add(lot.id())) {
      throw new IllegalArgumentException("The lot " + lot.id() + " has entered before");
    }
    keep(lot);
  }

  private void keep(Lot lot) {
    lots.put(new Age(lot.enteredOn(), lot.id()), lot);
  }
}
