package org.fairway.pathway.rules.form;

import java.math.BigDecimal;
import java.util.List;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/** The care leavers' bursary: so much, once. */
record Bursary(BigDecimal amount) implements Check {

  static Check of(Parameters with) {
    return new Bursary(with.number("amount"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.BURSARY, Fact.CARE_LEAVER, Fact.BURSARY_BEFORE);
  }

  @Override
  public List<Fact> needed() {
    return List.of(Fact.BURSARY);
  }

  @Override
  public Ruling rule(Facts facts) {
    BigDecimal claimed = facts.number(Fact.BURSARY);
    if (claimed.signum() == 0) {
      return Ruling.pass("No bursary is claimed.");
    }
    List<Fact> missing = inputs().stream().filter(fact -> !facts.has(fact)).toList();
    if (!missing.isEmpty()) {
      return Ruling.missing(missing);
    }
    boolean careLeaver = facts.answer(Fact.CARE_LEAVER) == Answer.YES;
    boolean before = facts.answer(Fact.BURSARY_BEFORE) == Answer.YES;
    return Ruling.of(
        careLeaver && !before && claimed.compareTo(amount) <= 0,
        "%s claimed for %s, %s; care leavers get at most %s, once."
            .formatted(
                Say.pounds(claimed),
                careLeaver ? "a care leaver" : "somebody who is no care leaver",
                before ? "paid before" : "not paid before",
                Say.pounds(amount)));
  }
}
