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

  /** Letters and symbols that nobody sees: the fillers of Hangul and the empty cell of Braille. */
  private static final String BLANKS = "\u115F\u1160\u3164\uFFA0\u2800";

  private static final Pattern ALLOWED = Pattern.compile(LINES);

  private Text() {}

  /**
   * Whether {@code text} can be taken at all: {@link #LINES}, and no half of a surrogate pair,
   * which is no character and which no database stores.
   */
  static boolean allowed(String text) {
    return ALLOWED.matcher(text).matches() && text.codePoints().noneMatch(Text::isHalf);
  }

  /** Whether there is anything to be seen: not only spaces, marks and invisible characters. */
  public static boolean seen(String text) {
    return text.codePoints().anyMatch(Text::isSeen);
  }

  private static boolean isSeen(int codePoint) {
    return BLANKS.indexOf(codePoint) < 0
        && switch (Character.getType(codePoint)) {
          case Character.SPACE_SEPARATOR,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.CONTROL,
              Character.FORMAT,
              Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED ->
              false;
          default -> true;
        };
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
