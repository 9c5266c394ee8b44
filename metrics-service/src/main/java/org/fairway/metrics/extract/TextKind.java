package org.fairway.metrics.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What the first bytes of a text tell. */
enum TextKind {
  /** ASCII as far as one can see: UTF-8, or Windows-1252 from the first letter beyond it. */
  BYTES(null, 0),
  /** The same with a byte order mark. */
  UTF_8(null, 3),
  UTF_16LE_MARKED(StandardCharsets.UTF_16LE, 2),
  UTF_16BE_MARKED(StandardCharsets.UTF_16BE, 2),
  UTF_16LE(StandardCharsets.UTF_16LE, 0),
  UTF_16BE(StandardCharsets.UTF_16BE, 0);

  private static final int LOOK = 8;

  private final Charset wide;
  private final int mark;

  TextKind(Charset wide, int mark) {
    this.wide = wide;
    this.mark = mark;
  }

  /** The charset of two bytes a letter; null for all others. */
  Charset wide() {
    return wide;
  }

  static int pushback() {
    return LOOK;
  }

  /** Looks, and leaves the stream behind the byte order mark if there is one. */
  static TextKind of(PushbackInputStream in) throws IOException {
    byte[] first = in.readNBytes(LOOK);
    refuseOtherFiles(first);
    TextKind kind = of(first);
    in.unread(first, kind.mark, first.length - kind.mark);
    return kind;
  }

  private static TextKind of(byte[] first) {
    int one = at(first, 0);
    int two = at(first, 1);
    if (one == 0xef && two == 0xbb && at(first, 2) == 0xbf) {
      return UTF_8;
    }
    if (one == 0xff && two == 0xfe) {
      return UTF_16LE_MARKED;
    }
    if (one == 0xfe && two == 0xff) {
      return UTF_16BE_MARKED;
    }
    if (one > 0 && two == 0 && at(first, 2) > 0 && at(first, 3) == 0) {
      return UTF_16LE;
    }
    return one == 0 && two > 0 && at(first, 2) == 0 && at(first, 3) > 0 ? UTF_16BE : BYTES;
  }

  /** The byte at a place; -1 behind the last. */
  private static int at(byte[] first, int place) {
    return place < first.length ? first[place] & 0xff : -1;
  }

  private static void refuseOtherFiles(byte[] first) {
    if (FileKind.GZIP.begins(first)) {
      throw new FileFault("gzip-inside", "packed with gzip: send it as gzip, and packed once");
    }
    if (FileKind.ZIP.begins(first)) {
      throw new FileFault("not-csv", "a workbook or zip archive; a workbook is sent as XLSX");
    }
    if (FileKind.OLE2.begins(first)) {
      throw new FileFault("not-csv", "an old or protected workbook; save it as XLSX or CSV");
    }
    if (FileKind.PDF.begins(first)) {
      throw new FileFault("not-csv", "a PDF; export the list as CSV or XLSX");
    }
    if (FileKind.UTF_32.begins(first)) {
      throw new FileFault("encoding-unknown", "UTF-8, UTF-16 or Windows-1252");
    }
  }

  /** Never null: an empty stream is {@link #BYTES}. */
  static PushbackInputStream lookInto(InputStream in) {
    return new PushbackInputStream(in, LOOK);
  }
}
