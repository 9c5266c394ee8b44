package org.fairway.metrics.upload;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.fairway.platform.sheet.SafeText;

/** A template as CSV: UTF-8, RFC 4180. */
final class TemplateCsv {

  private TemplateCsv() {}

  static byte[] write(Template template) {
    List<String> headers = template.feed().columns().stream().map(FeedColumn::header).toList();
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(headers.stream().map(SafeText::of).toList());
      for (Map<String, Object> row : template.rows()) {
        csv.writeRecord(headers.stream().map(name -> cell(row.get(name))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(Object value) {
    return value instanceof Number ? value.toString() : SafeText.of((String) value);
  }
}
