package org.fairway.pathway.rules.form;

import java.time.LocalDate;
import java.util.List;
import org.fairway.pathway.rules.Birth;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/** Not younger on the first day than the bands of ages that a role takes. */
record RoleAge() implements Check {

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.BORN, Fact.STARTS_ON, Fact.ROLE_FROM_AGE);
  }

  @Override
  public Ruling rule(Facts facts) {
    LocalDate start = facts.date(Fact.STARTS_ON);
    Birth born = facts.birth(Fact.BORN);
    int from = facts.number(Fact.ROLE_FROM_AGE).intValue();
    String sentence =
        "Aged %s on the first day; the role takes ages %d and over."
            .formatted(born.ageText(start), from);
    if (born.atLeast(start) >= from) {
      return Ruling.pass(sentence);
    }
    return born.atMost(start) >= from
        ? Ruling.unknown(sentence + " The day of birth decides.", Fact.BORN)
        : Ruling.fail(sentence);
  }
}
