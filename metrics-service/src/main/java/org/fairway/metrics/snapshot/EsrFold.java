package org.fairway.metrics.snapshot;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * Folds an extract (UTF-8 with or without byte order mark, RFC 4180) into a cube, row by row. Not
 * reusable.
 */
final class EsrFold {

  private static final int LONGEST_FIELD = 64 * 1024;

  private final String organisation;
  private final LongConsumer progress;
  private final ErrorList errors = new ErrorList();
  private final Cube cube = new Cube();
  private final RowRules rules = new RowRules(errors);
  private List<String> extra = List.of();
  private String dateText = "";
  private LocalDate date;
  private long rows;
  private long line = 1;

  /**
   * @param organisation ODS code that every line must have
   * @param progress told the number of rows now and then
   */
  EsrFold(String organisation, LongConsumer progress) {
    this.organisation = organisation;
    this.progress = progress;
  }

  /** Reads to the end, or to the point where nothing more can be read. */
  FoldResult fold(InputStream in) throws IOException {
    try (Reader reader = decode(in);
        CsvReader<CsvRecord> csv = csv(reader)) {
      read(csv.iterator());
    } catch (CsvParseException | UncheckedIOException e) {
      stopAt(e);
    } catch (CharacterCodingException e) {
      errors.add(line, "", "encoding-invalid", "the file is not UTF-8");
    }
    if (rows == 0 && errors.count() == 0) {
      errors.add(line, "", "file-empty", "the file holds no person");
    }
    return new FoldResult(date, rows, cube, errors.first(), errors.count(), extra);
  }

  private static CsvReader<CsvRecord> csv(Reader reader) {
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(LONGEST_FIELD)
        .ofCsvRecord(reader);
  }

  private static Reader decode(InputStream in) throws IOException {
    PushbackInputStream start = new PushbackInputStream(in, 3);
    byte[] mark = start.readNBytes(3);
    boolean marked =
        mark.length == 3
            && mark[0] == (byte) 0xEF
            && mark[1] == (byte) 0xBB
            && mark[2] == (byte) 0xBF;
    if (!marked) {
      start.unread(mark);
    }
    return new InputStreamReader(
        start,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private void stopAt(RuntimeException e) throws IOException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        errors.add(
            line + 1, "", "encoding-invalid", "the file is not UTF-8 from about this line on");
        return;
      }
      if (cause instanceof TooLargeException tooLarge) {
        throw tooLarge;
      }
    }
    if (e instanceof UncheckedIOException io) {
      throw io.getCause();
    }
    errors.add(
        line + 1, "", "csv-malformed", "not readable as CSV (RFC 4180) from about this line on");
  }

  private void read(Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      return;
    }
    EsrHeader header = new EsrHeader(records.next().getFields(), errors);
    extra = header.extra();
    if (errors.count() > 0) {
      return;
    }
    EsrRow row = new EsrRow(header);
    while (records.hasNext()) {
      CsvRecord record = records.next();
      line = record.getStartingLineNumber();
      row.read(line, record.getFields());
      take(row, header);
      if ((++rows & 0xFFF) == 0) {
        progress.accept(rows);
      }
    }
  }

  private void take(EsrRow row, EsrHeader header) {
    if (!row.isComplete()) {
      errors.add(
          line, "", "row-width", "the line needs " + header.width() + " fields, like the header");
      return;
    }
    if (!row.get(EsrColumn.ORGANISATION_ODS).toUpperCase(Locale.ROOT).equals(organisation)) {
      String detail = "every line is about " + organisation + ", the organisation of the request";
      errors.add(line, EsrColumn.ORGANISATION_ODS.header(), "organisation-mismatch", detail);
    }
    date(row.get(EsrColumn.SNAPSHOT_DATE));
    rules.apply(row, cube);
  }

  private void date(String text) {
    if (date != null && text.equals(dateText)) {
      return;
    }
    String column = EsrColumn.SNAPSHOT_DATE.header();
    try {
      LocalDate read = LocalDate.parse(text);
      if (date == null) {
        date = read;
        dateText = text;
      } else {
        errors.add(line, column, "date-differs", "every line is about the same day");
      }
    } catch (DateTimeParseException e) {
      errors.add(line, column, "date-invalid", "a day such as 2025-03-31");
    }
  }
}
