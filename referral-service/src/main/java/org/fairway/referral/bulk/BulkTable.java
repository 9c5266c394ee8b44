package org.fairway.referral.bulk;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.platform.sheet.CellName;
import org.fairway.platform.sheet.CsvFile;
import org.fairway.platform.sheet.CsvLimits;
import org.fairway.platform.sheet.SheetFault;
import org.fairway.platform.sheet.SheetRefused;
import org.fairway.platform.sheet.SheetRow;
import org.fairway.platform.sheet.XlsxFile;
import org.fairway.platform.sheet.XlsxLimits;

/** Reads a file to rows. Not reusable. */
public final class BulkTable {

  /** Rows of one file. */
  public static final int MOST = 20_000;

  private static final CsvLimits LIMITS = new CsvLimits(100_000, 200, 8000);

  private final List<BulkRow> rows = new ArrayList<>();
  private final List<RowError> errors = new ArrayList<>();
  private Map<BulkColumn, Integer> places;
  private int width;
  private boolean full;

  private BulkTable() {}

  /** Reads to the end, or to where nothing more can be read; {@code charset} null for none said. */
  public static BulkTable read(Path file, boolean workbook, Charset charset) throws IOException {
    BulkTable table = new BulkTable();
    try {
      if (workbook) {
        try (XlsxFile book = XlsxFile.open(file, XlsxLimits.UPLOAD)) {
          book.read(book.sheets().get(0), table::take);
        }
      } else {
        CsvFile.open(file, charset, LIMITS).read(table::take);
      }
      table.end();
    } catch (SheetRefused e) {
      e.faults().forEach(table::refuse);
    }
    return table;
  }

  List<BulkRow> rows() {
    return rows;
  }

  /** For the whole file: with one of them no row is looked at. */
  List<RowError> errors() {
    return errors;
  }

  private void refuse(SheetFault fault) {
    errors.add(new RowError((int) fault.line(), fault.cell(), fault.code(), fault.detail()));
  }

  private void take(SheetRow row) {
    if (row.isBlank()) {
      return;
    }
    if (places == null) {
      header(row);
    } else if (rows.size() < MOST) {
      add(row);
    } else if (!full) {
      full = true;
      String detail = "at most " + MOST + " rows";
      errors.add(new RowError((int) row.line(), "", "too-many-rows", detail));
    }
  }

  private void header(SheetRow row) {
    places = new EnumMap<>(BulkColumn.class);
    width = row.cells().size();
    for (int i = 0; i < width; i++) {
      BulkColumn column = BulkColumn.of(row.cell(i));
      if (column != null && places.put(column, i) != null) {
        String detail = "the heading stands there twice";
        errors.add(new RowError((int) row.line(), column.heading(), "column-twice", detail));
      }
    }
    Set<BulkColumn> missing = EnumSet.allOf(BulkColumn.class);
    missing.removeIf(column -> !column.required() || places.containsKey(column));
    for (BulkColumn column : missing) {
      String detail = "the header must have this column";
      errors.add(new RowError((int) row.line(), column.heading(), "column-missing", detail));
    }
  }

  private void add(SheetRow row) {
    int line = (int) row.line();
    for (int i = width; i < row.cells().size(); i++) {
      if (!row.cell(i).isEmpty()) {
        String detail = "the header has " + width + " columns";
        errors.add(new RowError(line, CellName.of(i + 1, 0), "row-too-wide", detail));
        return;
      }
    }
    Map<BulkColumn, String> cells = new EnumMap<>(BulkColumn.class);
    places.forEach(
        (column, place) -> {
          String cell = row.cell(place);
          if (!cell.isEmpty()) {
            cells.put(column, cell);
          }
        });
    rows.add(new BulkRow(line, cells));
  }

  private void end() {
    if (places == null || (rows.isEmpty() && errors.isEmpty())) {
      errors.add(new RowError(0, "", "file-empty", "a header and at least one row"));
    }
  }
}
