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
   * Compares.
   *
   * @param left what can still be approved of the pledge, in pounds
   * @param open whether whoever asks may know that: it tells what others were approved
   */
  static TransferMatch of(
      PledgeWishes wishes,
      BigDecimal left,
      String standard,
      PaymentPlan plan,
      AgeBand age,
      boolean open) {
    boolean covers = plan.price().compareTo(left) <= 0;
    List<Criterion> criteria =
        List.of(
            wish("STANDARD", 40, wishes.standards(), standard),
            new Criterion("AMOUNT", 30, covers, amount(plan.price(), covers, open ? left : null)),
            start(wishes.startBy(), plan.startsOn()),
            wish("AGE", 10, wishes.ages(), age));
    int met = criteria.stream().filter(Criterion::met).mapToInt(Criterion::weight).sum();
    return new TransferMatch(met, criteria);
  }

  private static String amount(BigDecimal price, boolean covers, BigDecimal left) {
    String asked = "GBP " + price.toPlainString() + " are asked for; ";
    if (left != null) {
      return asked + "GBP " + left.toPlainString() + " are left of the pledge.";
    }
    return asked + (covers ? "so much is" : "less is") + " left of the pledge.";
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
