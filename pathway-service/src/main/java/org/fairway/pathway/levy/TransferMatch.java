package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How far an application is what a pledge is meant for. It informs who decides, and decides nothing
 * itself.
 *
 * @param percent the weights that are met, of 100
 */
public record TransferMatch(int percent, List<Criterion> criteria) {

  /**
   * One wish.
   *
   * @param weight of 100
   * @param sentence why it is met, or not
   */
  public record Criterion(String name, int weight, boolean met, String sentence) {}

  /**
   * With what a price is compared: for who offers, and the care system, with what is left of the
   * pledge; for applicants with the whole of it, which everybody may read. Told whether their price
   * fits what is left, they would find that by trying, and with it what others were approved.
   *
   * @param offered the pledge, in pounds
   * @param left what can still be approved of it, in pounds; null for applicants
   */
  record Funds(BigDecimal offered, BigDecimal left) {
    private Criterion covers(BigDecimal price) {
      BigDecimal most = left == null ? offered : left;
      String sentence =
          left == null
              ? "GBP %s are asked for; GBP %s are offered in all, and how much of that is left is"
                  + " seen at the approval."
              : "GBP %s are asked for; GBP %s are left of the pledge.";
      return new Criterion(
          "AMOUNT",
          30,
          price.compareTo(most) <= 0,
          sentence.formatted(price.toPlainString(), most.toPlainString()));
    }
  }

  /** Compares. */
  static TransferMatch of(
      PledgeWishes wishes, Funds funds, String standard, PaymentPlan plan, AgeBand age) {
    List<Criterion> criteria =
        List.of(
            wish("STANDARD", 40, wishes.standards(), standard),
            funds.covers(plan.price()),
            start(wishes.startBy(), plan.startsOn()),
            wish("AGE", 10, wishes.ages(), age));
    int met = criteria.stream().filter(Criterion::met).mapToInt(Criterion::weight).sum();
    return new TransferMatch(met, criteria);
  }

  private static <T> Criterion wish(String name, int weight, List<T> wished, T is) {
    String sentence =
        wished.isEmpty()
            ? "Any will do; it is " + is + "."
            : "One of " + wished + " is wished for; it is " + is + ".";
    return new Criterion(name, weight, wished.isEmpty() || wished.contains(is), sentence);
  }

  private static Criterion start(LocalDate by, LocalDate on) {
    String sentence =
        by == null
            ? "Any start will do; it is " + on + "."
            : "A start by " + by + " is wished for; it is " + on + ".";
    return new Criterion("START", 20, by == null || !on.isAfter(by), sentence);
  }
}
