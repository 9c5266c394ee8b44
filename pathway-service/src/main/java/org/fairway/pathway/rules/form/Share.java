package org.fairway.pathway.rules.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/**
 * A share in percent. Compared without dividing, so that rounding never decides.
 *
 * @param judge where the source names no strict limit: what to tell who has to judge; else null
 */
record Share(
    Fact part, Fact whole, BigDecimal atLeast, BigDecimal atMost, String judge, String says)
    implements Check {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  static Check of(Parameters with) {
    return new Share(
        with.fact("part"),
        with.fact("whole"),
        with.numberOrNull("atLeast"),
        with.numberOrNull("atMost"),
        with.textOr("judge", null),
        with.text("says"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(part, whole);
  }

  @Override
  public Ruling rule(Facts facts) {
    BigDecimal all = facts.number(whole);
    if (all.signum() <= 0) {
      return facts.number(part).signum() <= 0 && atMost != null
          ? Ruling.pass(Say.filled(says, facts, inputs()).replace("{share}", "0.0"))
          : Ruling.unknown("There is nothing yet that it could be a share of.", whole);
    }
    BigDecimal hundredfold = facts.number(part).multiply(HUNDRED);
    boolean within =
        (atLeast == null || hundredfold.compareTo(all.multiply(atLeast)) >= 0)
            && (atMost == null || hundredfold.compareTo(all.multiply(atMost)) <= 0);
    String share = hundredfold.divide(all, 1, RoundingMode.DOWN).toPlainString();
    String sentence = Say.filled(says, facts, inputs()).replace("{share}", share);
    return judge != null && !within
        ? Ruling.unknown(sentence + " " + judge)
        : Ruling.of(within, sentence);
  }
}
