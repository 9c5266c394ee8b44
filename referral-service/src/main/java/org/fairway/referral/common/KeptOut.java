package org.fairway.referral.common;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers that must not be kept of anybody: NHS numbers and national insurance numbers. They have
 * no field, and are looked for in free text so that they do not come in by the back door, however
 * they are grouped and in whichever digits of the world.
 */
public final class KeptOut {

  /** What stands between groups: a space of any kind, a dash of any kind, a dot or a slash. */
  private static final String GAP = "[ .\\-/]{0,2}";

  private static final String DAY = "(?:0[1-9]|[12]\\d|3[01])([./-])(?:0[1-9]|1[0-2])\\3\\d{2}";

  /**
   * Form of a national insurance number as HM Revenue and Customs gives it (NIM39110): prefix (1),
   * three pairs set apart alike, suffix (6). A day between two spaces is none.
   */
  private static final Pattern INSURANCE =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d])((?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])"
              + "( {1,2}|[./-]|)(?!(?<= )DAY )".replace("DAY", DAY)
              + "\\d{2}( {1,2}|[./-]|)\\d{2}\\4\\d{2}(\\2| |)"
              + "([A-D])(?![\\p{L}\\d&'\u2019])");

  /**
   * Words and short forms of two letters before which a number and "a" may stand: "by 12 30 45 a".
   */
  private static final Set<String> WORDS =
      Set.of(
          "AH", "AM", "AN", "AS", "AT", "BE", "BY", "EX", "HE", "HR", "ME", "MR", "MS", "MY", "ON",
          "OR", "PH", "PM", "RE", "RM", "ST", "WE");

  private static final Pattern TEN_DIGITS =
      Pattern.compile("(?<![\\d+])\\d{3}_\\d{3}_\\d{4}(?!\\d)".replace("_", GAP));

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]");
  private static final Pattern DASHES = Pattern.compile("\\p{Pd}");

  private KeptOut() {}

  /** True when the text holds one; null holds none. */
  public static boolean in(String text) {
    if (text == null) {
      return false;
    }
    String plain = plain(text);
    return INSURANCE.matcher(plain).results().anyMatch(KeptOut::insurance)
        || TEN_DIGITS.matcher(plain).results().map(MatchResult::group).anyMatch(KeptOut::nhs);
  }

  /** With digits, spaces and dashes of one kind. */
  private static String plain(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    plain = UNSEEN.matcher(plain).replaceAll("");
    plain = SPACES.matcher(plain).replaceAll(" ");
    plain = DASHES.matcher(plain).replaceAll("-");
    StringBuilder digits = new StringBuilder(plain.length());
    plain
        .codePoints()
        .forEach(
            c -> digits.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    return digits.toString();
  }

  /** Whether it is no sentence: after a word in small letters that stands alone, "a" is one too. */
  private static boolean insurance(MatchResult found) {
    String letters = found.group(1) + found.group(6);
    return found.group(2).isEmpty()
        || found.group(5).isEmpty()
        || !WORDS.contains(found.group(1).toUpperCase(Locale.ROOT))
        || letters.equals(letters.toUpperCase(Locale.ROOT));
  }

  /** The check digit of the NHS Data Dictionary (modulus 11): not every ten digits are one. */
  private static boolean nhs(String digits) {
    String ten = digits.replaceAll("\\D", "");
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (ten.charAt(i) - '0');
    }
    int check = 11 - sum % 11;
    return check != 10 && check % 11 == ten.charAt(9) - '0';
  }
}
