package org.fairway.pathway.rules.form;

import java.math.BigDecimal;
import java.util.List;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/**
 * Recognised prior learning cuts hours and price. Hours fall below the published figure unless that
 * stands at the floor; the price falls.
 */
record PriorLearning(BigDecimal floor) implements Check {
  private static final List<Fact> REST =
      List.of(Fact.STANDARD_HOURS, Fact.OFF_THE_JOB_HOURS, Fact.FULL_PRICE, Fact.PRICE);

  static Check of(Parameters with) {
    return new PriorLearning(with.number("floor"));
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
    boolean hoursFall = planned.compareTo(published) < 0 || published.compareTo(floor) <= 0;
    boolean priceFalls = facts.number(Fact.PRICE).compareTo(facts.number(Fact.FULL_PRICE)) < 0;
    return Ruling.of(
        hoursFall && priceFalls,
        "%s h of prior learning: %s h of %s h are planned, at %s of %s; both have to fall."
            .formatted(
                Say.plain(facts.number(Fact.PRIOR_LEARNING_HOURS)),
                Say.plain(planned),
                Say.plain(published),
                Say.pounds(facts.number(Fact.PRICE)),
                Say.pounds(facts.number(Fact.FULL_PRICE))));
  }
}
