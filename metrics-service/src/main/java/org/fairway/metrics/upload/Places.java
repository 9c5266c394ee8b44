package org.fairway.metrics.upload;

import org.fairway.platform.sheet.CellName;

/** Says where in a file something is, in the words that its sender finds it by. */
@FunctionalInterface
interface Places {

  /** A place that is a whole line. */
  int WHOLE_LINE = -1;

  /**
   * The place.
   *
   * @param line from 1
   * @param column from 0, or {@link #WHOLE_LINE}
   * @param header of the column, as written
   */
  String of(long line, int column, String header);

  /** Places of a text: {@code line 3, column count}. */
  static Places ofText() {
    return (line, column, header) ->
        column == WHOLE_LINE
            ? "line " + line
            : "line " + line + ", column " + named(column, header);
  }

  /** Places of a sheet: {@code sheet Board, cell H3 (members)}. */
  static Places ofSheet(String sheet) {
    String prefix = "sheet " + shown(sheet) + ", ";
    return (line, column, header) ->
        column == WHOLE_LINE
            ? prefix + "row " + line
            : prefix + "cell " + CellName.of(column + 1, line) + bracketed(header);
  }

  private static String bracketed(String header) {
    return header.isBlank() ? "" : " (" + shown(header) + ")";
  }

  private static String named(int column, String header) {
    return header.isBlank() ? Integer.toString(column + 1) : shown(header);
  }

  /** Names from a file, cut, without signs that could be more than text. */
  static String shown(String name) {
    String safe = name.replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pd} _.,:%&/()'#+]", "?").strip();
    return safe.length() > 60 ? safe.substring(0, 60) : safe;
  }
}
