package org.fairway.platform.web;

import java.util.regex.Pattern;

/**
 * What text may hold. The patterns mean the same to Bean Validation and to JSON Schema, so that the
 * API's description says what is enforced.
 */
public final class Text {

  /** Text on one line: no control characters. */
  public static final String LINE = "[^\\x00-\\x1F\\x7F-\\x9F]*";

  /** Text on several lines: of control characters only tab, line feed and carriage return. */
  public static final String LINES = "[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F]*";

  private static final Pattern ALLOWED = Pattern.compile(LINES);

  private Text() {}

  /**
   * Whether {@code text} can be taken at all: {@link #LINES}, and no half of a surrogate pair,
   * which is no character and which no database stores.
   */
  static boolean allowed(String text) {
    return ALLOWED.matcher(text).matches() && text.codePoints().noneMatch(Text::isHalf);
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
