package org.fairway.metrics.export;

import java.util.ArrayList;
import java.util.List;

/**
 * A table: named columns, and rows of texts, numbers and nulls. A null is a cell that has nothing
 * to say in its row; why a figure is missing stands in a column of its own.
 *
 * @param name what the table is, safe in a file's name
 */
public record ExportTable(String name, List<String> columns, List<List<Object>> rows) {

  public ExportTable {
    columns = List.copyOf(columns);
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a row has a cell for each column");
      }
    }
    rows = new ArrayList<>(rows);
  }

  /** The table as a file, UTF-8. */
  public byte[] write(ExportFormat format) {
    return format == ExportFormat.CSV ? CsvExport.write(this) : JsonExport.write(this);
  }
}
