package org.fairway.reporting.render;

/** Text that XML 1.0 can carry. */
final class XmlText {
  private XmlText() {}

  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::allowed).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean allowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
