package org.fairway.pathway.rules.form;

import java.math.BigDecimal;
import java.util.List;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/** Off-the-job training as a share of working hours, counted up to some hours a week. */
record OffTheJobShare(BigDecimal percent, BigDecimal weeklyCap) implements Check {

  static Check of(Parameters with) {
    return new OffTheJobShare(with.number("percent"), with.number("weeklyCap"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.WORKING_HOURS, Fact.TRAINING_WEEKS, Fact.OFF_THE_JOB_HOURS);
  }

  @Override
  public Ruling rule(Facts facts) {
    BigDecimal weekly =
        facts.number(Fact.WORKING_HOURS).multiply(percent).movePointLeft(2).min(weeklyCap);
    BigDecimal needed = weekly.multiply(facts.number(Fact.TRAINING_WEEKS));
    BigDecimal planned = facts.number(Fact.OFF_THE_JOB_HOURS);
    return Ruling.of(
        planned.compareTo(needed) >= 0,
        "%s h off the job are planned; %s %% of %s h a week, at most %s h, over %s weeks are %s h."
            .formatted(
                Say.plain(planned),
                Say.plain(percent),
                Say.plain(facts.number(Fact.WORKING_HOURS)),
                Say.plain(weeklyCap),
                Say.plain(facts.number(Fact.TRAINING_WEEKS)),
                Say.plain(needed)));
  }
}
