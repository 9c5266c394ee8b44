package org.fairway.reporting.render;

import java.util.List;

/**
 * A table of a report; also one sheet of its workbook. The first column heads its rows.
 *
 * @param id unique in the report; used in links
 * @param sheet name of the sheet, at most 31 characters
 */
public record DataTable(
    String id, String sheet, String caption, List<String> columns, List<List<Cell>> rows) {

  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "Table "
                + id
                + " has a row of "
                + row.size()
                + " cells under "
                + columns.size()
                + " columns");
      }
    }
  }

  /** Whether the column holds a number, or a reason in place of one. */
  public boolean numeric(int column) {
    return rows.stream().anyMatch(row -> row.get(column).numeric());
  }
}
