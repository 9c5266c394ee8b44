package org.fairway.metrics.extract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.LongConsumer;

/** Folds a text, or the rest of one, through the CSV library (RFC 4180). */
final class LibraryText {

  /** The library reads ahead by thousands of characters, whatever a field may have. */
  private static final int BUFFER = 1 << 16;

  private final Folding folding;
  private final Records records;
  private final long before;
  private long line;

  LibraryText(Folding folding, LongConsumer progress) {
    this.folding = folding;
    this.records = new Records(folding, progress);
    this.before = folding.lines();
    this.line = before;
  }

  void fold(Reader reader) throws IOException {
    QuoteWatch watched = new QuoteWatch(reader);
    try (CsvReader<CsvRecord> csv = open(watched)) {
      if (read(csv.iterator()) && watched.isOpen()) {
        throw new FileFault(
            line, "", "csv-malformed", "a quotation mark on this line is not closed");
      }
    } catch (CsvParseException e) {
      throw new FileFault(
          line + 1,
          "",
          "csv-malformed",
          "not readable as CSV (RFC 4180) from about this line on: a quotation mark that is not closed, a field of more than "
              + folding.limits().field()
              + " characters, or more than "
              + folding.limits().columns()
              + " columns");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private CsvReader<CsvRecord> open(Reader reader) {
    Limits limits = folding.limits();
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(Math.max(BUFFER, limits.field() * 2))
        .build(
            CsvRecordHandler.of(
                with -> with.maxFields(limits.columns()).maxFieldSize(limits.field())),
            reader);
  }

  /** False when there was no use in reading to the end. */
  private boolean read(Iterator<CsvRecord> all) {
    boolean useful = true;
    while (useful && all.hasNext()) {
      CsvRecord record = all.next();
      line = before + record.getStartingLineNumber();
      useful = records.take(line, record.getFields());
    }
    return useful;
  }
}
