package org.fairway.pathway.rules.form;

import java.time.LocalDate;
import java.util.List;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/** A break is agreed, and the planned end moves by at least its days. */
record BreakInLearning() implements Check {
  private static final List<Fact> REST =
      List.of(Fact.BREAK_AGREED, Fact.ORIGINAL_ENDS_ON, Fact.ENDS_ON);

  static Check of(Parameters with) {
    return new BreakInLearning();
  }

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.BREAK_DAYS, Fact.BREAK_AGREED, Fact.ORIGINAL_ENDS_ON, Fact.ENDS_ON);
  }

  @Override
  public List<Fact> needed() {
    return List.of(Fact.BREAK_DAYS);
  }

  @Override
  public Ruling rule(Facts facts) {
    int days = facts.number(Fact.BREAK_DAYS).intValue();
    if (days == 0) {
      return Ruling.pass("There was no break in learning.");
    }
    List<Fact> missing = REST.stream().filter(fact -> !facts.has(fact)).toList();
    if (!missing.isEmpty()) {
      return Ruling.missing(missing);
    }
    if (facts.answer(Fact.BREAK_AGREED) == Answer.NO) {
      return Ruling.fail("The break of %d days was not agreed.".formatted(days));
    }
    LocalDate due = facts.date(Fact.ORIGINAL_ENDS_ON).plusDays(days);
    return Ruling.of(
        !facts.date(Fact.ENDS_ON).isBefore(due),
        "A break of %d days moves the planned end from %s to %s; it is %s."
            .formatted(days, facts.date(Fact.ORIGINAL_ENDS_ON), due, facts.date(Fact.ENDS_ON)));
  }
}
