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

  /**
   * The text of a cell without blanks around it, of whichever width, those that do not break
   * included: tables that were copied from documents have them. Empty beyond the last cell.
   */
  public String cell(int column) {
    return column < cells.size() ? bare(cells.get(column)) : "";
  }

  /** Whether every cell is blank. */
  public boolean isBlank() {
    return cells.stream().allMatch(cell -> bare(cell).isEmpty());
  }

  private static String bare(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isBlank(cell.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  private static boolean isBlank(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }
}
