package org.fairway.platform.sheet;

/** What tells encodings apart, counted over all bytes of a text. */
final class ByteCount {

  /** Of the bytes in the other half of UTF-16: text is mostly of the first 256 characters. */
  private static final double MOST = 0.7;

  private final int[] start = {-1, -1, -1};
  private final long[] zeros = new long[2];
  private final Utf8Count utf8 = new Utf8Count();
  private long bytes;
  private long outsideWindows;

  void add(int b) {
    if (bytes < start.length) {
      start[(int) bytes] = b;
    }
    if (b == 0) {
      zeros[(int) (bytes & 1)]++;
    }
    if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
      outsideWindows++;
    }
    utf8.add(b);
    bytes++;
  }

  /** The first three bytes; -1 beyond the end. */
  int[] start() {
    return start;
  }

  boolean looksLittleEndian() {
    return looksWide() && zeros[1] > bytes * MOST / 2 && zeros[0] == 0;
  }

  boolean looksBigEndian() {
    return looksWide() && zeros[0] > bytes * MOST / 2 && zeros[1] == 0;
  }

  private boolean looksWide() {
    return bytes >= 4 && bytes % 2 == 0;
  }

  Utf8Count utf8() {
    return utf8;
  }

  /** Bytes that mean nothing in Windows-1252. */
  long outsideWindows() {
    return outsideWindows;
  }
}
