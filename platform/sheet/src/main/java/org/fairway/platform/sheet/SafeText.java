package org.fairway.platform.sheet;

/** Text that a spreadsheet shows and does not run. */
public final class SafeText {

  /** The ASCII signs that begin a formula, and their wide forms. */
  private static final String BEGINS = "=+-@\uff1d\uff0b\uff0d\uff20";

  private SafeText() {}

  /**
   * The text on one line, without control characters, with a quote in front when it begins like a
   * formula; null is empty.
   */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> point == '\t' || point == '\n' || point == '\r' ? ' ' : point)
        .filter(SafeText::isAllowed)
        .forEach(clean::appendCodePoint);
    String line = clean.toString();
    boolean formula = !line.isBlank() && BEGINS.indexOf(line.strip().charAt(0)) >= 0;
    return formula ? "'" + line : line;
  }

  private static boolean isAllowed(int point) {
    return (point >= 0x20 && point <= 0xD7FF && (point < 0x7F || point > 0x9F))
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
