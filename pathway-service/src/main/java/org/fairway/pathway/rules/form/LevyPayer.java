package org.fairway.pathway.rules.form;

import java.math.BigDecimal;
import java.util.List;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/** Who pays the levy: a share of the pay bill less an allowance. */
record LevyPayer(BigDecimal percent, BigDecimal allowance) implements Check {

  static Check of(Parameters with) {
    return new LevyPayer(with.number("percent"), with.number("allowance"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.PAY_BILL, Fact.LEVY_PAYER);
  }

  @Override
  public Ruling rule(Facts facts) {
    BigDecimal due =
        facts
            .number(Fact.PAY_BILL)
            .multiply(percent)
            .movePointLeft(2)
            .subtract(allowance)
            .max(BigDecimal.ZERO);
    boolean pays = facts.answer(Fact.LEVY_PAYER) == Answer.YES;
    return Ruling.of(
        pays == due.signum() > 0,
        "%s %% of a pay bill of %s, less %s, is a levy of %s; the employer is %s levy payer."
            .formatted(
                Say.plain(percent),
                Say.pounds(facts.number(Fact.PAY_BILL)),
                Say.pounds(allowance),
                Say.pounds(due),
                pays ? "given as a" : "given as no"));
  }
}
