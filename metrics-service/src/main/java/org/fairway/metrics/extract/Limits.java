package org.fairway.metrics.extract;

/**
 * Bounds of a file. Real extracts stay far below them.
 *
 * @param unpacked bytes after unpacking, of text and of a workbook's parts together
 * @param columns of a row
 * @param field characters of a field
 * @param sharedStrings bytes of a workbook's table of texts, which is held in memory
 * @param parts entries of a workbook
 * @param groups cells of the cube
 * @param piece bytes of text that are folded at once
 * @param assignments numbers that are remembered in order to find one that comes twice
 */
public record Limits(
    long unpacked,
    int columns,
    int field,
    long sharedStrings,
    int parts,
    int groups,
    int piece,
    int assignments) {

  private static final int MIB = 1024 * 1024;

  /** The usual bounds with the given one for unpacked bytes. */
  public static Limits unpacking(long bytes) {
    return new Limits(bytes, 200, 16 * 1024, 16L * MIB, 200, 500_000, MIB, 2_000_000);
  }
}
