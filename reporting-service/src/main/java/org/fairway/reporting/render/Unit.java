package org.fairway.reporting.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * What a figure counts in, and how it is shown. Rounding happens here, half-up, and nowhere else:
 * what is stored and put in a spreadsheet cell keeps every digit.
 */
public enum Unit {
  /** People or events; whole numbers, thousands separated. */
  COUNT("#,##0", 0),
  /**
   * One likelihood divided by another: two decimals, or as many more (four at most) as it takes so
   * that what is not 1 does not read as 1, nor what is not 0 as 0.
   */
  RATIO("0.00", 2),
  /** Of a hundred: 24.1 means 24.1 %. */
  PERCENT("0.0", 1),
  /** Difference of two percentages; the sign is always shown. */
  PERCENTAGE_POINTS("0.0", 1),
  /** A survey score, 0 to 10. */
  SCORE("0.00", 2),
  /** Two-sided probability; below one in a thousand is shown as such. */
  P_VALUE("0.000", 3),
  /** Days between two steps. */
  DAYS("#,##0.0", 1);

  /** A true minus sign, which screen readers say and which is as wide as the plus. */
  private static final String MINUS = "\u2212";

  private static final BigDecimal SMALLEST_P = new BigDecimal("0.001");

  private static final int MOST_DECIMALS = 4;

  private final String pattern;
  private final int decimals;

  Unit(String pattern, int decimals) {
    this.pattern = pattern;
    this.decimals = decimals;
  }

  /** The value as a reader sees it, with its unit sign. */
  public String display(BigDecimal value) {
    if (this == P_VALUE && value.compareTo(SMALLEST_P) < 0) {
      return "<\u00a00.001";
    }
    int shown = this == RATIO ? needed(value) : decimals;
    BigDecimal rounded = value.setScale(shown, RoundingMode.HALF_UP);
    DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK));
    format.setMinimumFractionDigits(shown);
    format.setMaximumFractionDigits(shown);
    String number = format.format(rounded.abs());
    String sign =
        rounded.signum() < 0 ? MINUS : this == PERCENTAGE_POINTS && rounded.signum() > 0 ? "+" : "";
    return sign + number + (this == PERCENT ? "%" : "");
  }

  private int needed(BigDecimal ratio) {
    int shown = decimals;
    while (shown < MOST_DECIMALS && blurs(ratio, shown)) {
      shown++;
    }
    return shown;
  }

  private static boolean blurs(BigDecimal ratio, int decimals) {
    BigDecimal rounded = ratio.setScale(decimals, RoundingMode.HALF_UP);
    return ratio.compareTo(rounded) != 0
        && (rounded.signum() == 0 || rounded.compareTo(BigDecimal.ONE) == 0);
  }

  /** The number format of a spreadsheet cell that holds the unrounded value. */
  String spreadsheetFormat() {
    return this == PERCENTAGE_POINTS ? "+0.0;-0.0;0.0" : pattern;
  }
}
