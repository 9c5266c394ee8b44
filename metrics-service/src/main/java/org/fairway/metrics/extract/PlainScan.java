package org.fairway.metrics.extract;

/** Looks whether a piece is plain: no quotation mark, no control character but ends of lines. */
final class PlainScan {

  private static final long ONES = 0x0101010101010101L;
  static final long LOW = 0x7f7f7f7f7f7f7f7fL;
  static final long HIGH = 0x8080808080808080L;
  private static final long ENDS = ONES * '\n';

  /** Takes a quotation mark to a blank and a blank to it; control characters stay such. */
  private static final long QUOTE_TO_BLANK = ONES * ('"' ^ ' ');

  /** What, added to a byte up to a blank, leaves its highest bit unset. */
  private static final long UP_TO_BLANK = ONES * (0x80 - ' ' - 1);

  private boolean ascii;

  /** Scans; whether the piece is plain. */
  boolean isPlain(Piece piece) {
    long high = 0;
    int at = 0;
    for (; at < piece.length; at += Long.BYTES) {
      long word = (long) Hash.WORDS.get(piece.bytes, at);
      long hits = quoteOrControl(word);
      high |= word;
      if (hits != 0 && hits != equal(word, ENDS) && !isFine(piece, at, hits)) {
        return false;
      }
    }
    ascii = (high & HIGH) == 0;
    piece.ascii = ascii;
    return true;
  }

  /** Whether the piece scanned last had no byte beyond ASCII, or just behind its end. */
  boolean isAscii() {
    return ascii;
  }

  /** The highest bit of each byte that equals that of the pattern, and of no other. */
  static long equal(long word, long pattern) {
    long different = word ^ pattern;
    return ~(((different & LOW) + LOW) | different) & HIGH;
  }

  private static long quoteOrControl(long word) {
    long moved = word ^ QUOTE_TO_BLANK;
    return ~(((moved & LOW) + UP_TO_BLANK) | moved) & HIGH;
  }

  private static boolean isFine(Piece piece, int at, long hits) {
    for (long rest = hits; rest != 0; rest &= rest - 1) {
      int place = at + (Long.numberOfTrailingZeros(rest) >>> 3);
      if (place < piece.length && !isFine(piece.bytes, place)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFine(byte[] bytes, int place) {
    byte found = bytes[place];
    return found == '\n' || found == '\t' || (found == '\r' && bytes[place + 1] == '\n');
  }
}
