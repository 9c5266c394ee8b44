package org.fairway.pathway.rules.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/**
 * Recognised prior learning cuts hours and price. Hours fall below the published figure unless that
 * stands at the floor. The price falls by a part of the share of the hours that prior learning is:
 * 10 % of the hours and 50 % make at least 5 % of the price.
 */
record PriorLearning(BigDecimal floor, BigDecimal cutPercent) implements Check {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final List<Fact> REST =
      List.of(Fact.STANDARD_HOURS, Fact.OFF_THE_JOB_HOURS, Fact.FULL_PRICE, Fact.PRICE);

  static Check of(Parameters with) {
    return new PriorLearning(with.number("floor"), with.number("cutPercent"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(
        Fact.PRIOR_LEARNING_HOURS,
        Fact.STANDARD_HOURS,
        Fact.OFF_THE_JOB_HOURS,
        Fact.FULL_PRICE,
        Fact.PRICE);
  }

  @Override
  public List<Fact> needed() {
    return List.of(Fact.PRIOR_LEARNING_HOURS);
  }

  @Override
  public Ruling rule(Facts facts) {
    if (facts.number(Fact.PRIOR_LEARNING_HOURS).signum() == 0) {
      return Ruling.pass("No prior learning is recognised; hours and price stay whole.");
    }
    List<Fact> missing = REST.stream().filter(fact -> !facts.has(fact)).toList();
    if (!missing.isEmpty()) {
      return Ruling.missing(missing);
    }
    BigDecimal published = facts.number(Fact.STANDARD_HOURS);
    BigDecimal planned = facts.number(Fact.OFF_THE_JOB_HOURS);
    if (published.signum() == 0) {
      return Ruling.unknown("No share can be taken of 0 published hours.", Fact.STANDARD_HOURS);
    }
    boolean hoursFall = planned.compareTo(published) < 0 || published.compareTo(floor) <= 0;
    BigDecimal cut = facts.number(Fact.FULL_PRICE).subtract(facts.number(Fact.PRICE));
    boolean priceFalls = cut.multiply(published).multiply(HUNDRED).compareTo(due(facts)) >= 0;
    return Ruling.of(
        hoursFall && priceFalls,
        "%s h of prior learning: %s h of %s h are planned, at %s of %s; hours have to fall, and the price by at least %s."
            .formatted(
                Say.plain(facts.number(Fact.PRIOR_LEARNING_HOURS)),
                Say.plain(planned),
                Say.plain(published),
                Say.pounds(facts.number(Fact.PRICE)),
                Say.pounds(facts.number(Fact.FULL_PRICE)),
                Say.pounds(
                    due(facts).divide(published.multiply(HUNDRED), 2, RoundingMode.CEILING))));
  }

  /** The least cut, a hundred times and times the published hours: compared without dividing. */
  private BigDecimal due(Facts facts) {
    return facts
        .number(Fact.FULL_PRICE)
        .multiply(facts.number(Fact.PRIOR_LEARNING_HOURS))
        .multiply(cutPercent);
  }
}
