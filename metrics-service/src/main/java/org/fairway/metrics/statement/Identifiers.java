package org.fairway.metrics.statement;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What points to one person in a text that is published: e-mail addresses, and numbers written like
 * NHS numbers and national insurance numbers, however they are grouped.
 */
final class Identifiers {

  private static final String GAP = "[ .\\-/]{0,2}";

  private static final Pattern MAIL = Pattern.compile("\\S@[\\p{L}\\p{Nd}.-]+\\.\\p{L}");
  private static final Pattern NHS =
      Pattern.compile("(?<!\\p{Nd})\\p{Nd}{3}_\\p{Nd}{3}_\\p{Nd}{4}(?!\\p{Nd})".replace("_", GAP));
  private static final Pattern INSURANCE =
      Pattern.compile(
          "(?i)\\b[A-Z]{2}_\\p{Nd}{2}_\\p{Nd}{2}_\\p{Nd}{2}_[A-D]\\b".replace("_", GAP));

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]");
  private static final Pattern DASHES = Pattern.compile("\\p{Pd}");

  private Identifiers() {}

  /** Whether one stands in the text. */
  static boolean in(String text) {
    String plain = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    plain = SPACES.matcher(plain).replaceAll(" ");
    plain = DASHES.matcher(plain).replaceAll("-");
    return MAIL.matcher(plain).find()
        || NHS.matcher(plain).find()
        || INSURANCE.matcher(plain).find();
  }
}
