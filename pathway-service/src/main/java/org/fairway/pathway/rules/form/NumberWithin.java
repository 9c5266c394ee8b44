package org.fairway.pathway.rules.form;

import java.math.BigDecimal;
import java.util.List;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/**
 * A number between two limits, both included; one that is null is none.
 *
 * @param judged the source says "about": what lies outside is for a person to judge
 */
record NumberWithin(Fact fact, BigDecimal atLeast, BigDecimal atMost, boolean judged, String says)
    implements Check {

  static Check of(Parameters with) {
    return new NumberWithin(
        with.fact("fact"),
        with.numberOrNull("atLeast"),
        with.numberOrNull("atMost"),
        with.flag("judged"),
        with.text("says"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(fact);
  }

  @Override
  public Ruling rule(Facts facts) {
    BigDecimal number = facts.number(fact);
    boolean within =
        (atLeast == null || number.compareTo(atLeast) >= 0)
            && (atMost == null || number.compareTo(atMost) <= 0);
    String sentence = Say.filled(says, facts, inputs());
    return judged && !within
        ? Ruling.unknown(sentence + " Judge whether this fits.")
        : Ruling.of(within, sentence);
  }
}
