package org.fairway.platform.sheet;

/**
 * Why a file cannot be read.
 *
 * @param sheet name of the sheet; empty for a text, or a fault of the whole file
 * @param line from 1; 0 for a fault of the whole file
 * @param cell address such as {@code C7}; empty for a text, or a fault of the whole line
 * @param code stable, for programs
 * @param detail what is allowed; never the value found
 */
public record SheetFault(String sheet, long line, String cell, String code, String detail) {

  /** A fault of the whole file. */
  public static SheetFault ofFile(String code, String detail) {
    return new SheetFault("", 0, "", code, detail);
  }

  /** A fault of a line of a text. */
  public static SheetFault ofLine(long line, String code, String detail) {
    return new SheetFault("", line, "", code, detail);
  }
}
