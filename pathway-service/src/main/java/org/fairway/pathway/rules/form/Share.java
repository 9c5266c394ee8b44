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
 * @param pennies the most is rounded half-up to the penny, as it is paid
 * @param judge where the source names no strict limit: what to tell who has to judge; else null
 */
record Share(
    Fact part,
    Fact whole,
    BigDecimal atLeast,
    BigDecimal atMost,
    boolean pennies,
    String judge,
    String says)
    implements Check {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  static Check of(Parameters with) {
    return new Share(
        with.fact("part"),
        with.fact("whole"),
        with.numberOrNull("atLeast"),
        with.numberOrNull("atMost"),
        with.flag("pennies"),
        with.textOr("judge", null),
        with.text("says"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(part, whole);
  }

  /** Of nothing, nothing may be taken; whether enough of it was cannot be said. */
  @Override
  public Ruling rule(Facts facts) {
    BigDecimal all = facts.number(whole);
    if (atLeast != null && all.signum() <= 0) {
      return Ruling.unknown("There is nothing yet that it could be a share of.", whole);
    }
    BigDecimal hundredfold = facts.number(part).multiply(HUNDRED);
    boolean within =
        (atLeast == null || hundredfold.compareTo(all.multiply(atLeast)) >= 0)
            && (atMost == null || facts.number(part).compareTo(most(all)) <= 0);
    String sentence = sentence(facts, all, hundredfold);
    return judge != null && !within
        ? Ruling.unknown(sentence + " " + judge)
        : Ruling.of(within, sentence);
  }

  private BigDecimal most(BigDecimal all) {
    BigDecimal most = all.multiply(atMost).movePointLeft(2);
    return pennies ? most.setScale(2, RoundingMode.HALF_UP) : most;
  }

  /** Limits from above are told as amounts, unrounded: a rounded share could seem within them. */
  private String sentence(Facts facts, BigDecimal all, BigDecimal hundredfold) {
    String filled = Say.filled(says, facts, inputs());
    if (atMost != null) {
      filled = filled.replace("{most}", Say.plain(most(all)));
    }
    return atLeast == null
        ? filled
        : filled.replace("{share}", hundredfold.divide(all, 1, RoundingMode.DOWN).toPlainString());
  }
}
