package org.fairway.reporting.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One tidy table: a row for each figure, a column for each thing that tells figures apart. UTF-8,
 * RFC 4180. Words that a spreadsheet would run as a formula are made harmless; numbers are plain
 * decimals with the ten significant digits of {@link Observation}.
 */
public final class CsvRenderer implements Renderer {

  @Override
  public ReportFormat format() {
    return ReportFormat.CSV;
  }

  @Override
  public byte[] render(ReportDocument document) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(
          "report",
          "audience",
          "organisation",
          "period",
          "indicator",
          "title",
          "breakdown",
          "group",
          "measure",
          "value",
          "unit",
          "status",
          "reason");
      document.sections().stream()
          .flatMap(section -> section.observations().stream())
          .forEach(row -> write(csv, document, row));
    } catch (IOException e) {
      throw new UncheckedIOException("The table cannot be written", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(CsvWriter csv, ReportDocument document, Observation row) {
    csv.writeRecord(
        safe(document.kind()),
        safe(document.audience()),
        safe(row.organisation()),
        safe(row.period()),
        safe(row.indicator()),
        safe(row.title()),
        safe(row.breakdown()),
        safe(row.group()),
        safe(row.measure()),
        row.value() == null ? "" : row.value().toPlainString(),
        row.unit().name(),
        row.status().name(),
        safe(row.reason()));
  }

  /** A quote in front of what begins like a formula; null is empty. */
  static String safe(String words) {
    if (words == null) {
      return "";
    }
    String clean = XmlText.clean(words).replace('\t', ' ').replace('\n', ' ');
    boolean formula =
        !clean.isBlank() && "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(clean.strip().charAt(0)) >= 0;
    return formula ? "'" + clean : clean;
  }
}
