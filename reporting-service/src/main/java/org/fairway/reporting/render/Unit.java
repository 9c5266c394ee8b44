package org.fairway.reporting.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * What a figure counts in, and how it is shown. Rounding happens here, half-up, and nowhere else: what is stored, sent and
 * put in a spreadsheet cell keeps every digit.
 */
public enum Unit {
  /** People or events; whole numbers, thousands separated. */
  COUNT("#,##0", "#,##0", 0),
  /** One likelihood divided by another. */
  RATIO("0.00", "0.00", 2),
  /** Of a hundred: 24.1 means 24.1 %. */
  PERCENT("0.0", "0.0", 1),
  /** Difference of two percentages; the sign is always shown. */
  PERCENTAGE_POINTS("+0.0;\u22120.0;0.0", "+0.0;-0.0;0.0", 1),
  /** A survey score, 0 to 10. */
  SCORE("0.00", "0.00", 2),
  /** Two-sided probability; below one in a thousand is shown as such. */
  P_VALUE("0.000", "0.000", 3),
  /** Days between two steps. */
  DAYS("#,##0.0", "#,##0.0", 1);

  private static final BigDecimal SMALLEST_P = new BigDecimal("0.001");

  private final String pattern;
  private final String spreadsheetFormat;
  private final int decimals;

  Unit(String pattern, String spreadsheetFormat, int decimals) {
    this.pattern = pattern;
    this.spreadsheetFormat = spreadsheetFormat;
    this.decimals = decimals;
  }

  /** The value as a reader sees it, with its unit sign. */
  public String display(BigDecimal value) {
    if (this == P_VALUE && value.compareTo(SMALLEST_P) < 0) {
      return "below 0.001";
    }
    String number = format(value);
    return this == PERCENT ? number + "%" : number;
  }

  /** The number format of a spreadsheet cell that holds the unrounded value. */
  String spreadsheetFormat() {
    return spreadsheetFormat;
  }

  private String format(BigDecimal value) {
    DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK));
    return format.format(value.setScale(decimals, RoundingMode.HALF_UP));
  }
}
