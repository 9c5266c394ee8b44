package org.fairway.metrics.extract;

import java.util.HexFormat;

/** What a file is by its first bytes. */
enum FileKind {
  GZIP("1f8b"),
  ZIP("504b0304"),
  EMPTY_ZIP("504b0506"),
  /** Workbooks of before 2007, and later ones that are protected by a password. */
  OLE2("d0cf11e0a1b11ae1"),
  PDF("25504446"),
  UTF_32("fffe0000");

  private final String mark;

  /**
   * @param mark in hexadecimal
   */
  FileKind(String mark) {
    this.mark = mark;
  }

  boolean begins(byte[] first) {
    return HexFormat.of().formatHex(first).startsWith(mark);
  }
}
