package org.fairway.metrics.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Folds the one sheet of an XLSX workbook, row by row, after {@link WorkbookGuard} has looked at
 * all of it. Nothing is computed: a formula is refused.
 */
final class Workbook {

  private static final int TELL_EVERY = 4096;

  private final Path file;
  private final Folding folding;
  private final Progress progress;
  private long line = 1;

  Workbook(Path file, Folding folding, Progress progress) {
    this.file = file;
    this.folding = folding;
    this.progress = progress;
  }

  void fold() throws IOException {
    requireWorkbook();
    WorkbookFacts facts = new WorkbookGuard(folding.limits(), progress).inspect(file);
    ReadingOptions options = new ReadingOptions(facts.styled(), true);
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), options);
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      read(rows.iterator(), facts);
    } catch (FileFault fault) {
      throw fault;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (ExcelReaderException | IllegalStateException | IllegalArgumentException e) {
      throw broken();
    } catch (IndexOutOfBoundsException | NullPointerException e) {
      // The library's way to say that parts of the workbook do not fit each other.
      throw broken();
    }
  }

  private FileFault broken() {
    return new FileFault(line, "", "xlsx-invalid", "not a workbook that can be read");
  }

  private void requireWorkbook() throws IOException {
    byte[] first;
    try (InputStream in = Files.newInputStream(file)) {
      first = in.readNBytes(Long.BYTES);
    }
    if (FileKind.OLE2.begins(first)) {
      throw new FileFault(
          "xlsx-protected", "an old workbook (XLS) or one with a password; save it as plain XLSX");
    }
    if (!FileKind.ZIP.begins(first)) {
      throw new FileFault("not-xlsx", "not an XLSX workbook; a text is sent as CSV");
    }
  }

  private void read(Iterator<Row> rows, WorkbookFacts facts) {
    long size = file.toFile().length();
    long all = Math.max(1, facts.rows());
    Records records = new Records(folding, done -> {});
    SheetRow cells = new SheetRow(facts.date1904(), folding);
    boolean useful = true;
    for (long read = 1; useful && rows.hasNext(); read++) {
      Row row = rows.next();
      line = row.getRowNum();
      if (cells.read(row)) {
        useful = records.take(line, cells.values());
      }
      line++;
      if (read % TELL_EVERY == 0) {
        progress.at(Math.min(size, size * read / all), folding.rows());
      }
    }
  }
}
