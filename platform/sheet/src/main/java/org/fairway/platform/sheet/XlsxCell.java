package org.fairway.platform.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What a cell of a sheet says, as text. */
final class XlsxCell {

  /** Spreadsheets hold 15 significant digits; what follows is noise of binary fractions. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 22);
  private static final Set<Integer> PERCENTAGES = Set.of(9, 10);
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

  private XlsxCell() {}

  static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getRawValue() == null) {
      return "";
    }
    return switch (cell.getType()) {
      case NUMBER -> number(cell);
      case BOOLEAN -> cell.getRawValue().equals("1") ? "TRUE" : "FALSE";
      default -> cell.getRawValue();
    };
  }

  private static String number(Cell cell) {
    String format = cell.getDataFormatString();
    if (isDate(cell.getDataFormatId(), format)) {
      return cell.asDate().toLocalDate().toString();
    }
    BigDecimal number = new BigDecimal(cell.getRawValue());
    if (isPercent(cell.getDataFormatId(), format)) {
      return plain(number.movePointRight(2)) + "%";
    }
    return plain(number);
  }

  private static String plain(BigDecimal number) {
    BigDecimal rounded = number.round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static boolean isPercent(Integer id, String format) {
    return (id != null && PERCENTAGES.contains(id)) || (format != null && format.contains("%"));
  }

  private static boolean isDate(Integer id, String format) {
    if (id != null && DATES.contains(id)) {
      return true;
    }
    if (format == null) {
      return false;
    }
    String bare = QUOTED.matcher(format).replaceAll("");
    return bare.contains("y") || bare.contains("Y") || bare.contains("dd");
  }
}
