package org.fairway.pathway.rules.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Birth;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/**
 * What an employer adds where the levy's funds are used up, or where it pays none: in percent of
 * the price. Asked only where the funds do not cover the price, see {@code onlyIf} in the table.
 */
record CoInvestment(BigDecimal levyPayer, BigDecimal young, int youngTo, BigDecimal older)
    implements Check {

  static Check of(Parameters with) {
    return new CoInvestment(
        with.number("levyPayer"),
        with.number("young"),
        with.whole("youngTo"),
        with.number("older"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.LEVY_PAYER, Fact.BORN, Fact.STARTS_ON, Fact.EMPLOYER_PERCENT);
  }

  @Override
  public List<Fact> needed() {
    return List.of(Fact.LEVY_PAYER, Fact.EMPLOYER_PERCENT);
  }

  @Override
  public Ruling rule(Facts facts) {
    if (facts.answer(Fact.LEVY_PAYER) == Answer.YES) {
      return against(levyPayer, facts, "of a levy payer out of funds");
    }
    List<Fact> missing =
        List.of(Fact.BORN, Fact.STARTS_ON).stream().filter(f -> !facts.has(f)).toList();
    return missing.isEmpty() ? byAge(facts) : Ruling.missing(missing);
  }

  private Ruling byAge(Facts facts) {
    LocalDate start = facts.date(Fact.STARTS_ON);
    Birth born = facts.birth(Fact.BORN);
    String who = "without levy for an apprentice aged " + born.ageText(start);
    Ruling younger = against(due(born.atLeast(start)), facts, who);
    Ruling elder = against(due(born.atMost(start)), facts, who);
    return younger.verdict() == elder.verdict()
        ? elder
        : Ruling.unknown("The day of birth decides what the employer pays.", Fact.BORN);
  }

  private BigDecimal due(int age) {
    return age <= youngTo ? young : older;
  }

  private static Ruling against(BigDecimal due, Facts facts, String who) {
    BigDecimal pays = facts.number(Fact.EMPLOYER_PERCENT);
    return Ruling.of(
        pays.compareTo(due) >= 0,
        "The employer pays %s %%; %s %% are due %s."
            .formatted(Say.plain(pays), Say.plain(due), who));
  }
}
