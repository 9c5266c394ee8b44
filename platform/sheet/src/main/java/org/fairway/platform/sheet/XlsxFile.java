package org.fairway.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A workbook that was inspected and can be read, row by row. Only what is visible is read.
 *
 * <p>Source of the format: ECMA-376, Office Open XML. Old workbooks ({@code .xls}) and those locked
 * with a password are refused.
 */
public final class XlsxFile implements AutoCloseable {

  private static final int OLE = 0xD0;

  private final ReadableWorkbook book;
  private final List<String> sheets;

  private XlsxFile(ReadableWorkbook book, List<String> sheets) {
    this.book = book;
    this.sheets = List.copyOf(sheets);
  }

  /**
   * Inspects a workbook on disk, the whole of it, and opens it.
   *
   * @throws SheetRefused with every fault, formula cells by their addresses
   */
  public static XlsxFile open(Path file, XlsxLimits limits) throws IOException {
    if (Files.size(file) > limits.packed()) {
      throw refused("file-too-large", "at most " + limits.packed() + " bytes");
    }
    checkStart(file);
    XlsxParts parts = new XlsxGate(limits).inspect(file.toFile());
    try {
      return new XlsxFile(book(file), parts.visible());
    } catch (ExcelReaderException | IllegalStateException | IndexOutOfBoundsException e) {
      throw refused("workbook-damaged", "a part of the workbook cannot be read");
    }
  }

  /** A workbook without a part for styles is read without formats. */
  private static ReadableWorkbook book(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (ExcelReaderException e) {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
    }
  }

  private static void checkStart(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      int first = in.read();
      if (first == OLE) {
        throw refused("old-or-locked-workbook", "save the workbook as .xlsx, without a password");
      }
      if (first != 'P' || in.read() != 'K') {
        throw refused("not-a-workbook", "the file is no .xlsx workbook");
      }
    }
  }

  private static SheetRefused refused(String code, String detail) {
    return new SheetRefused(SheetFault.ofFile(code, detail));
  }

  /** Names of the visible sheets, in their order. */
  public List<String> sheets() {
    return sheets;
  }

  /**
   * Gives every row of a sheet that has cells, in order.
   *
   * @throws SheetRefused when the workbook has no such sheet, or it cannot be read to its end
   */
  public void read(String name, Consumer<SheetRow> taker) throws IOException {
    Sheet sheet =
        book.findSheet(name)
            .orElseThrow(() -> refused("sheet-missing", "no sheet is named " + name));
    try (Stream<Row> rows = sheet.openStream()) {
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        taker.accept(row(each.next()));
      }
    } catch (ExcelReaderException | IllegalStateException | IndexOutOfBoundsException e) {
      throw new SheetRefused(
          new SheetFault(name, 0, "", "workbook-damaged", "the sheet cannot be read to its end"));
    }
  }

  private static SheetRow row(Row row) {
    List<String> cells = new ArrayList<>(row.getCellCount());
    for (Cell cell : row) {
      cells.add(XlsxCell.text(cell));
    }
    return new SheetRow(row.getRowNum(), cells);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
