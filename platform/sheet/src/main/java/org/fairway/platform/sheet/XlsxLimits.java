package org.fairway.platform.sheet;

/**
 * How much of a workbook is taken.
 *
 * @param packed bytes of the file
 * @param unpacked bytes of all its parts together
 * @param ratio how far a part may unpack; looked at from one megabyte on, small parts may pack well
 * @param entries parts
 * @param rows number of the last row of a sheet
 * @param columns number of the last column of a sheet
 * @param cell characters of one cell
 * @param strings characters of all shared texts together; they are held in memory
 */
public record XlsxLimits(
    long packed,
    long unpacked,
    int ratio,
    int entries,
    int rows,
    int columns,
    int cell,
    long strings) {

  private static final long MB = 1024L * 1024;
  private static final int LONGEST_CELL = 32_767;

  /** For tables that people fill in, and for the published workbooks of the staff survey. */
  public static final XlsxLimits UPLOAD =
      new XlsxLimits(20 * MB, 250 * MB, 200, 2000, 200_000, 5000, LONGEST_CELL, 8 * MB);
}
