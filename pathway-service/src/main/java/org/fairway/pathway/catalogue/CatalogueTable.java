package org.fairway.pathway.catalogue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fairway.platform.sheet.CsvFile;
import org.fairway.platform.sheet.CsvLimits;
import org.fairway.platform.sheet.SheetFault;
import org.fairway.platform.sheet.SheetRefused;
import org.fairway.platform.sheet.SheetRow;

/** Reads a CSV to rows. Columns that mean nothing here are passed over. Not reusable. */
final class CatalogueTable {
  /** Code of everything that keeps a file from being read. */
  static final String FILE = "CAT-FILE";

  private static final int MOST = 20_000;
  private static final CsvLimits LIMITS = new CsvLimits(MOST + 1000L, 100, 8000);

  private final List<StagedRow> rows = new ArrayList<>();
  private final List<CatalogueError> errors = new ArrayList<>();
  private Map<CatalogueColumn, Integer> places;
  private boolean full;

  private CatalogueTable() {}

  static CatalogueTable read(Path file, Charset charset) throws IOException {
    CatalogueTable table = new CatalogueTable();
    try {
      CsvFile.open(file, charset, LIMITS).read(table::take);
      table.end();
    } catch (SheetRefused e) {
      e.faults().forEach(table::refuse);
    }
    return table;
  }

  List<StagedRow> rows() {
    return rows;
  }

  List<CatalogueError> errors() {
    return errors;
  }

  private void refuse(SheetFault fault) {
    error((int) fault.line(), "", fault.code() + ": " + fault.detail());
  }

  private void error(int line, String column, String detail) {
    if (errors.size() < Findings.KEPT) {
      errors.add(new CatalogueError(line, column, FILE, detail));
    }
  }

  private void take(SheetRow row) {
    if (row.isBlank()) {
      return;
    }
    if (places == null) {
      header(row);
    } else if (rows.size() == MOST) {
      full(row);
    } else {
      add(row);
    }
  }

  private void full(SheetRow row) {
    if (!full) {
      full = true;
      error((int) row.line(), "", "at most " + MOST + " rows");
    }
  }

  private void header(SheetRow row) {
    places = new EnumMap<>(CatalogueColumn.class);
    for (int i = 0; i < row.cells().size(); i++) {
      CatalogueColumn column = CatalogueColumn.of(row.cell(i));
      if (column != null && places.put(column, i) != null) {
        error((int) row.line(), column.heading(), "the heading stands there twice");
      }
    }
    for (CatalogueColumn column : CatalogueColumn.values()) {
      if (column.required() && !places.containsKey(column)) {
        error((int) row.line(), column.heading(), "the header must have this column");
      }
    }
  }

  private void add(SheetRow row) {
    int line = (int) row.line();
    Map<CatalogueColumn, String> cells = new EnumMap<>(CatalogueColumn.class);
    places.forEach(
        (column, place) -> {
          String cell = row.cell(place);
          if (cell.codePoints().anyMatch(Character::isISOControl)) {
            error(line, column.heading(), "no control characters");
          } else if (!cell.isEmpty()) {
            cells.put(column, cell);
          }
        });
    rows.add(new StagedRow(line, cells));
  }

  private void end() {
    if (errors.isEmpty() && rows.isEmpty()) {
      error(0, "", "a header and at least one row");
    }
  }
}
