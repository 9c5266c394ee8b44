package org.fairway.pathway.rules.form;

import java.math.BigDecimal;
import java.util.Collection;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;

/** Sentences with figures in them. */
final class Say {
  private Say() {}

  /** The text with <code>{fact}</code> replaced by what is known of it. */
  static String filled(String text, Facts facts, Collection<Fact> inputs) {
    String filled = text;
    for (Fact fact : inputs) {
      if (filled.contains("{" + fact.field() + "}")) {
        filled = filled.replace("{" + fact.field() + "}", facts.shown(fact));
      }
    }
    return filled;
  }

  /** Without needless noughts: 315, 7.5. */
  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /** Pounds and pence. */
  static String pounds(BigDecimal amount) {
    return "GBP " + amount.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
  }
}
