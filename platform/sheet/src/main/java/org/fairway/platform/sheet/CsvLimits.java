package org.fairway.platform.sheet;

/**
 * How much of a text is taken.
 *
 * @param lines of the file
 * @param columns of a line
 * @param field characters of one field
 */
public record CsvLimits(long lines, int columns, int field) {

  /** For tables that people fill in. */
  public static final CsvLimits UPLOAD = new CsvLimits(200_000, 5000, 32_767);
}
