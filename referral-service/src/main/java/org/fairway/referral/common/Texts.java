package org.fairway.referral.common;

import org.fairway.platform.web.Text;

/** Patterns of text that comes from outside: no control characters, no half surrogate pairs. */
public final class Texts {

  /** Text on one line. */
  public static final String LINE = Text.LINE;

  /** Text on several lines. */
  public static final String LINES = Text.LINES;

  private static final int FEWEST_DIGITS = 5;
  private static final int MOST_DIGITS = 15;

  private Texts() {}

  /** True for 5 digits, of a short local number, to the 15 that ITU-T E.164 allows at most. */
  public static boolean telephone(String phone) {
    long digits = phone.chars().filter(c -> c >= '0' && c <= '9').count();
    return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
  }
}
