package org.fairway.pathway.rules.form;

import java.time.LocalDate;
import java.util.List;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/** Funds are gone some months after they entered the account. */
record FundsLast(int months) implements Check {

  static Check of(Parameters with) {
    return new FundsLast(with.whole("months"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.FUNDS_ENTERED_ON, Fact.ON);
  }

  @Override
  public Ruling rule(Facts facts) {
    LocalDate entered = facts.date(Fact.FUNDS_ENTERED_ON);
    LocalDate gone = entered.plusMonths(months);
    return Ruling.of(
        facts.date(Fact.ON).isBefore(gone),
        "Funds that entered on %s last %d months, until %s; asked for %s."
            .formatted(entered, months, gone.minusDays(1), facts.date(Fact.ON)));
  }
}
