package org.fairway.pathway.rules.form;

import java.math.BigDecimal;
import java.util.List;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/** The figure that is published for the standard, less prior learning, never below a floor. */
record OffTheJobFigure(BigDecimal floor) implements Check {

  static Check of(Parameters with) {
    return new OffTheJobFigure(with.number("floor"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.STANDARD_HOURS, Fact.PRIOR_LEARNING_HOURS, Fact.OFF_THE_JOB_HOURS);
  }

  @Override
  public Ruling rule(Facts facts) {
    BigDecimal published = facts.number(Fact.STANDARD_HOURS);
    BigDecimal prior = facts.number(Fact.PRIOR_LEARNING_HOURS);
    BigDecimal needed = published.subtract(prior).max(floor);
    BigDecimal planned = facts.number(Fact.OFF_THE_JOB_HOURS);
    return Ruling.of(
        planned.compareTo(needed) >= 0,
        "%s h off the job are planned; %s h less %s h of prior learning, never below %s h, are %s h."
            .formatted(
                Say.plain(planned),
                Say.plain(published),
                Say.plain(prior),
                Say.plain(floor),
                Say.plain(needed)));
  }
}
