package org.fairway.platform.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A text of fields parted by commas, semicolons or tabs (RFC 4180), on disk. */
public final class CsvFile {

  private static final int START = 1 << 14;

  private final Path file;
  private final TextEncoding encoding;
  private final char delimiter;
  private final CsvLimits limits;
  private long line = 1;

  private CsvFile(Path file, TextEncoding encoding, char delimiter, CsvLimits limits) {
    this.file = file;
    this.encoding = encoding;
    this.delimiter = delimiter;
    this.limits = limits;
  }

  /**
   * Finds out how a text is written.
   *
   * @param declared the encoding its sender says it has; null when nothing was said
   * @throws SheetRefused when that is not clear
   */
  public static CsvFile open(Path file, Charset declared, CsvLimits limits) throws IOException {
    requireText(file);
    TextEncoding encoding;
    try (InputStream in = Files.newInputStream(file)) {
      encoding = TextEncoding.of(in);
    }
    if (declared != null && encoding.mark() == 0) {
      encoding = new TextEncoding(declared, 0, false);
    }
    return new CsvFile(file, encoding, Delimiter.of(start(file, encoding)), limits);
  }

  /** What is packed is no text, though its bytes may pass for some. */
  private static void requireText(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(2);
      boolean workbook = first.length == 2 && first[0] == 'P' && first[1] == 'K';
      boolean packed = first.length == 2 && first[0] == 0x1F && (first[1] & 0xFF) == 0x8B;
      if (workbook || packed) {
        String what = workbook ? "a workbook; send it as one" : "packed; unpack it first";
        throw new SheetRefused(SheetFault.ofFile("not-a-text", "the file is " + what));
      }
    }
  }

  private static String start(Path file, TextEncoding encoding) throws IOException {
    try (Reader text = encoding.reader(Files.newInputStream(file))) {
      char[] start = new char[START];
      int length = 0;
      for (int read = 0; read >= 0 && length < START; ) {
        length += read;
        read = text.read(start, length, START - length);
      }
      return new String(start, 0, length);
    } catch (CharacterCodingException e) {
      throw notThatEncoding(1, encoding);
    }
  }

  /** The encoding of the text. */
  public TextEncoding encoding() {
    return encoding;
  }

  /** What parts the fields. */
  public char delimiter() {
    return delimiter;
  }

  /**
   * Gives every line that is not empty, in order.
   *
   * @throws SheetRefused at the first place that cannot be read
   */
  public void read(Consumer<SheetRow> taker) throws IOException {
    QuoteCount quotes;
    try (Reader text = new BufferedReader(encoding.reader(Files.newInputStream(file)));
        QuoteCount counted = new QuoteCount(text);
        CsvReader<CsvRecord> csv = csv(counted)) {
      quotes = counted;
      csv.forEach(record -> take(record, taker));
    } catch (CsvParseException | UncheckedIOException e) {
      throw refusal(e);
    } catch (CharacterCodingException e) {
      throw notThatEncoding(line, encoding);
    }
    if (quotes.isOpen()) {
      throw new SheetRefused(
          SheetFault.ofLine(line, "csv-malformed", "a quote that is opened here is never closed"));
    }
  }

  private CsvReader<CsvRecord> csv(Reader text) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(limits.field() * 2)
        .ofCsvRecord(text);
  }

  private void take(CsvRecord record, Consumer<SheetRow> taker) {
    line = record.getStartingLineNumber();
    if (line > limits.lines()) {
      throw atLine("too-many-rows", "at most " + limits.lines() + " lines");
    }
    if (record.getFieldCount() > limits.columns()) {
      throw atLine("too-many-columns", "at most " + limits.columns() + " fields");
    }
    if (record.getFields().stream().anyMatch(field -> field.length() > limits.field())) {
      throw atLine("cell-too-long", "at most " + limits.field() + " characters");
    }
    if (line > 1 || !Delimiter.isHint(record.getFields())) {
      taker.accept(new SheetRow(line, record.getFields()));
    }
  }

  private SheetRefused atLine(String code, String detail) {
    return new SheetRefused(SheetFault.ofLine(line, code, detail));
  }

  private SheetRefused refusal(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return notThatEncoding(line + 1, encoding);
      }
      if (cause instanceof SheetRefused refused) {
        return refused;
      }
    }
    return new SheetRefused(
        SheetFault.ofLine(
            line + 1, "csv-malformed", "not readable as CSV (RFC 4180) from about this line on"));
  }

  private static SheetRefused notThatEncoding(long line, TextEncoding encoding) {
    return new SheetRefused(
        SheetFault.ofLine(
            line, "encoding-invalid", "not " + encoding.charset() + " from about this line on"));
  }
}
