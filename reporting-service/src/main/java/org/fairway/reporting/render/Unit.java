package org.fairway.reporting.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
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

  /** What differs by less than a millionth is one number. */
  private static final int FINEST = 6;

  private static final List<BigDecimal> NONE_AND_PARITY = List.of(BigDecimal.ZERO, BigDecimal.ONE);

  private final String pattern;
  private final int decimals;

  Unit(String pattern, int decimals) {
    this.pattern = pattern;
    this.decimals = decimals;
  }

  /** The value as a reader sees it, with its unit sign. */
  public String display(BigDecimal value) {
    return display(value, List.of());
  }

  /**
   * The same with as many more decimals as it takes so that it does not read as one of these, such
   * as a bound that it lies beyond.
   */
  public String display(BigDecimal value, List<BigDecimal> apart) {
    if (this == P_VALUE && value.compareTo(SMALLEST_P) < 0) {
      return "<\u00a00.001";
    }
    return display(value, needed(value, apart));
  }

  /** A bound that somebody set: with all decimals that it has, for others are held against it. */
  public String displayBound(BigDecimal bound) {
    return display(bound, Math.max(decimals, bound.stripTrailingZeros().scale()));
  }

  private String display(BigDecimal value, int shown) {
    BigDecimal rounded = value.setScale(shown, RoundingMode.HALF_UP);
    DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK));
    format.setMinimumFractionDigits(shown);
    format.setMaximumFractionDigits(shown);
    String number = format.format(rounded.abs());
    String sign =
        rounded.signum() < 0 ? MINUS : this == PERCENTAGE_POINTS && rounded.signum() > 0 ? "+" : "";
    return sign + number + (this == PERCENT ? "%" : "");
  }

  private int needed(BigDecimal value, List<BigDecimal> apart) {
    int shown = decimals;
    while (this == RATIO && shown < MOST_DECIMALS && blurs(value, NONE_AND_PARITY, shown)) {
      shown++;
    }
    BigDecimal fine = rounded(value, FINEST);
    List<BigDecimal> others = apart.stream().map(other -> rounded(other, FINEST)).toList();
    while (blurs(fine, others, shown)) {
      shown++;
    }
    return shown;
  }

  /** Whether it reads as one of the others and is none of them. */
  private static boolean blurs(BigDecimal value, List<BigDecimal> others, int decimals) {
    BigDecimal read = rounded(value, decimals);
    return others.stream()
        .anyMatch(
            other -> value.compareTo(other) != 0 && read.compareTo(rounded(other, decimals)) == 0);
  }

  private static BigDecimal rounded(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** The number format of a spreadsheet cell that holds the unrounded value. */
  String spreadsheetFormat() {
    return this == PERCENTAGE_POINTS ? "+0.0;-0.0;0.0" : pattern;
  }
}
