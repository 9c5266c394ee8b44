package org.fairway.metrics.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fairway.platform.sheet.SafeText;

/**
 * A table as CSV (RFC 4180). Numbers are plain decimals, see {@link Digits}; text that a
 * spreadsheet would run is made harmless.
 */
final class CsvExport {

  private CsvExport() {}

  static byte[] write(ExportTable table) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(table.columns());
      for (List<Object> row : table.rows()) {
        csv.writeRecord(row.stream().map(CsvExport::cell).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof Double number) {
      return Digits.of(number).toPlainString();
    }
    return value instanceof Number ? value.toString() : SafeText.of(text(value));
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
