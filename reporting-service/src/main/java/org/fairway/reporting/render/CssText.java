package org.fairway.reporting.render;

/** Text inside a CSS string. */
final class CssText {
  private CssText() {}

  /** Everything but letters, digits, space and plain punctuation becomes a numeric escape. */
  static String escape(String text) {
    StringBuilder css = new StringBuilder();
    XmlText.clean(text)
        .codePoints()
        .forEach(
            point -> {
              if ((Character.isLetterOrDigit(point) && point < 0x80)
                  || " ,.:-()".indexOf(point) >= 0) {
                css.appendCodePoint(point);
              } else {
                css.append('\\').append(Integer.toHexString(point)).append(' ');
              }
            });
    return css.toString();
  }
}
