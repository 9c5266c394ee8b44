package org.fairway.platform.sheet;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line from 1: the physical line of a text, the row number of a sheet
 * @param cells as text; empty for a blank cell. Numbers of a sheet are plain decimals, those shown
 *     as percentages end in {@code %}, dates are {@code 2025-03-31}
 */
public record SheetRow(long line, List<String> cells) {

  /** The text of a cell without blanks around it; empty beyond the last cell. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  /** Whether every cell is blank. */
  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
