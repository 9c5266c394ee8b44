package org.fairway.metrics.upload;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write them in tables. A comma is taken for thousands only where it is one. */
final class Numbers {

  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}([.]\\d{1,20})?");
  private static final Pattern THOUSANDS =
      Pattern.compile("-?\\d{1,3}(,\\d{3}){1,4}([.]\\d{1,15})?");

  private Numbers() {}

  /** The number; empty when it is none. A percent sign is allowed after a percentage. */
  static Optional<BigDecimal> parse(String text, FigureKind kind) {
    String bare = text.strip();
    if (kind == FigureKind.PERCENT && bare.endsWith("%")) {
      bare = bare.substring(0, bare.length() - 1).strip();
    }
    if (PLAIN.matcher(bare).matches()) {
      return Optional.of(clean(new BigDecimal(bare)));
    }
    return THOUSANDS.matcher(bare).matches()
        ? Optional.of(clean(new BigDecimal(bare.replace(",", ""))))
        : Optional.empty();
  }

  /** One number has one form, whichever file it came from. */
  private static BigDecimal clean(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  /** What may be written, for an error message. */
  static String allowed(FigureKind kind) {
    return switch (kind) {
      case COUNT, RESPONDENTS -> "a whole number such as 3089; blank when it is not known";
      case PERCENT -> "0 to 100 with a decimal point, such as 27.1; blank when it is not known";
      case SCORE -> "0 to 10 with a decimal point, such as 6.4; blank when it is not known";
      case AMOUNT -> "pounds with a decimal point, such as 17.25; blank when it is not known";
    };
  }
}
