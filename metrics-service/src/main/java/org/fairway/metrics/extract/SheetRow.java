package org.fairway.metrics.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** The cells of a row as texts. */
final class SheetRow {

  private static final LocalDate FIRST_OF_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
  private static final int MOST_DAYS = 200_000;
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

  /** Digits that spreadsheets keep; what lies beyond is noise of the binary form. */
  private static final MathContext PRECISION = new MathContext(15);

  /** Beyond what a spreadsheet can hold; rounding such a number can overflow its exponent. */
  private static final int MOST_ZEROS = 400;

  private final boolean date1904;
  private final Folding folding;
  private List<String> values = List.of();

  SheetRow(boolean date1904, Folding folding) {
    this.date1904 = date1904;
    this.folding = folding;
  }

  /** Reads a row; false for one that is empty, or that is counted as an error already. */
  boolean read(Row row) {
    EsrHeader header = folding.header();
    List<String> texts = new ArrayList<>();
    boolean bad = false;
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      if (cell != null && isComputed(cell)) {
        tell(row, i);
        bad = true;
      }
      texts.add(cell == null ? "" : text(cell));
    }
    while (!texts.isEmpty() && texts.get(texts.size() - 1).isBlank()) {
      texts.remove(texts.size() - 1);
    }
    boolean empty = texts.isEmpty();
    while (header != null && texts.size() < header.width()) {
      texts.add("");
    }
    values = texts;
    return !bad && !empty;
  }

  List<String> values() {
    return values;
  }

  private static boolean isComputed(Cell cell) {
    return cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR;
  }

  private void tell(Row row, int place) {
    String detail = "a value, not a formula or its error";
    folding.errors().add(row.getRowNum(), folding.column(place), "cell-computed", detail);
  }

  private String text(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> number(cell);
      case BOOLEAN -> Boolean.TRUE.equals(cell.getValue()) ? "Yes" : "No";
      case STRING -> cell.asString();
      default -> "";
    };
  }

  private String number(Cell cell) {
    BigDecimal number = cell.asNumber();
    if (number == null) {
      return "";
    }
    if (Math.abs((long) number.scale()) > MOST_ZEROS) {
      return "out of range";
    }
    if (isDay(cell, number)) {
      return (date1904 ? FIRST_OF_1904 : FIRST_OF_1900).plusDays(number.longValue()).toString();
    }
    BigDecimal plain = number.round(PRECISION).stripTrailingZeros();
    return Math.abs(plain.scale()) > 20 ? "out of range" : plain.toPlainString();
  }

  /** A whole number that is shown as a day. */
  private static boolean isDay(Cell cell, BigDecimal number) {
    String format = cell.getDataFormatString();
    if (format == null || number.signum() <= 0) {
      return false;
    }
    String letters = QUOTED.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
    return letters.contains("y")
        && number.compareTo(BigDecimal.valueOf(MOST_DAYS)) < 0
        && number.stripTrailingZeros().scale() <= 0;
  }
}
