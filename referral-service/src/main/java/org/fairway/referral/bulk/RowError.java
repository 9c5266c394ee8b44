package org.fairway.referral.bulk;

/**
 * Something that is wrong with a row.
 *
 * @param line from 1; 0 for the whole file
 * @param column heading; empty for the whole row
 * @param code stable, for programs
 * @param detail what is allowed; never what stood there
 */
public record RowError(int line, String column, String code, String detail) {

  static RowError of(BulkRow row, BulkColumn column, String code, String detail) {
    return new RowError(row.line(), column.heading(), code, detail);
  }
}
