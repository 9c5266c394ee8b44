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

  /** As it begins a sentence. */
  static String first(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Without needless noughts: 315, 7.5. */
  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /** Pounds and pence, and more where there is more: rounded it could contradict the verdict. */
  static String pounds(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return "GBP " + stripped.setScale(Math.max(2, stripped.scale())).toPlainString();
  }
}
