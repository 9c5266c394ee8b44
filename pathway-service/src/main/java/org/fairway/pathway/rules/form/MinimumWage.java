package org.fairway.pathway.rules.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.fairway.pathway.rules.Birth;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/**
 * The minimum wage by age on the day that is asked for. The apprentice rate holds for apprentices
 * under 19, and for older ones in the first year.
 *
 * @param apprentice the apprentice rate, or null where the person is no apprentice
 * @param under18 null of apprentices: under 18 they have their own rate
 */
record MinimumWage(BigDecimal apprentice, BigDecimal under18, BigDecimal to20, BigDecimal adult)
    implements Check {

  static Check of(Parameters with) {
    BigDecimal apprentice = with.numberOrNull("apprentice");
    return new MinimumWage(
        apprentice,
        apprentice == null ? with.number("under18") : null,
        with.number("to20"),
        with.number("adult"));
  }

  @Override
  public List<Fact> inputs() {
    return apprentice == null
        ? List.of(Fact.ON, Fact.BORN, Fact.HOURLY_WAGE)
        : List.of(Fact.ON, Fact.BORN, Fact.STARTS_ON, Fact.HOURLY_WAGE);
  }

  @Override
  public Ruling rule(Facts facts) {
    LocalDate on = facts.date(Fact.ON);
    Birth born = facts.birth(Fact.BORN);
    BigDecimal wage = facts.number(Fact.HOURLY_WAGE);
    boolean firstYear = apprentice != null && inFirstYear(facts.date(Fact.STARTS_ON), on);
    boolean younger = wage.compareTo(rate(born.atLeast(on), firstYear)) >= 0;
    boolean older = wage.compareTo(rate(born.atMost(on), firstYear)) >= 0;
    if (younger != older) {
      return Ruling.unknown(
          "%s an hour; the day of birth decides which rate is due.".formatted(Say.pounds(wage)),
          Fact.BORN);
    }
    return Ruling.of(
        younger,
        "%s an hour at age %s%s on %s; the minimum is %s."
            .formatted(
                Say.pounds(wage),
                born.ageText(on),
                apprentice == null ? "" : firstYear ? ", in the first year" : ", after a year",
                on,
                Say.pounds(rate(born.atMost(on), firstYear))));
  }

  /** Who begins on 29 February has been there for a year on 1 March, and not the day before. */
  private static boolean inFirstYear(LocalDate start, LocalDate on) {
    return Period.between(start, on).toTotalMonths() < 12;
  }

  private BigDecimal rate(int age, boolean firstYear) {
    if (apprentice != null && (age < 19 || firstYear)) {
      return apprentice;
    }
    if (age < 18) {
      return under18;
    }
    return age <= 20 ? to20 : adult;
  }
}
