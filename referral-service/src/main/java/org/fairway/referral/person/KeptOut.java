package org.fairway.referral.person;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers that must not be kept of anybody: NHS numbers and national insurance numbers. They have
 * no field, and are looked for in free text so that they do not come in by the back door.
 */
final class KeptOut {
  /** Form of a national insurance number as HM Revenue and Customs gives it (NIM39110). */
  private static final Pattern INSURANCE =
      Pattern.compile(
          "(?i)\\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b");

  private static final Pattern TEN_DIGITS =
      Pattern.compile("(?<![\\d+])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\d)");

  private KeptOut() {}

  /** True when the text holds one; null holds none. */
  static boolean in(String text) {
    return text != null
        && (INSURANCE.matcher(text).find()
            || TEN_DIGITS.matcher(text).results().map(MatchResult::group).anyMatch(KeptOut::nhs));
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
