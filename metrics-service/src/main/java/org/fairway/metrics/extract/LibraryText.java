package org.fairway.metrics.extract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;

/** Folds a text, or the rest of one, through the CSV library (RFC 4180). */
final class LibraryText {

  /** The library reads ahead by thousands of characters, whatever a field may have. */
  private static final int BUFFER = 1 << 16;

  /** Readings of a library between which nobody is told. */
  private static final int TELL_EVERY = 64;

  private final Folding folding;
  private final LongConsumer progress;
  private final Limits limits;
  private final Records records;
  private final FieldList fields;
  private long readings;

  LibraryText(Folding folding, LongConsumer progress) {
    this.folding = folding;
    this.progress = progress;
    this.limits = folding.limits();
    this.records = new Records(folding, progress);
    this.fields = new FieldList(folding);
  }

  void fold(Reader reader) throws IOException {
    QuoteWatch watched = new QuoteWatch(reader, this::told);
    try (CsvReader<List<String>> csv = open(watched)) {
      if (read(csv.iterator()) && watched.isOpen()) {
        throw fields.malformedLast("a quotation mark in this field is not closed");
      }
    } catch (CsvParseException e) {
      throw fault(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Lines without anything are passed over by the library, and may be many. */
  private void told() {
    if (++readings % TELL_EVERY == 0) {
      progress.accept(folding.rows());
    }
  }

  /** The library wraps whatever is thrown while it reads, such as what is wrong with a packing. */
  private FileFault fault(CsvParseException e) {
    return e.getCause() instanceof FileFault fault
        ? fault
        : fields.malformed(
            "not readable as CSV (RFC 4180) from this field on: letters behind a closing quotation"
                + " mark, a quotation mark that is not closed, or more than "
                + limits.field()
                + " characters");
  }

  private CsvReader<List<String>> open(Reader reader) {
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(Math.max(BUFFER, limits.field() * 2))
        .build(fields, reader);
  }

  /** False when there was no use in reading to the end. */
  private boolean read(Iterator<List<String>> all) {
    boolean useful = true;
    while (useful && all.hasNext()) {
      useful = records.take(fields.line(), all.next());
    }
    return useful;
  }
}
