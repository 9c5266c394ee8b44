package org.fairway.metrics.extract;

/** Splits a plain piece into lines and fields, and folds each row. For one thread. */
final class PlainRows {

  private static final long ONES = 0x0101010101010101L;
  private static final long COMMAS = ONES * ',';
  private static final long ENDS = ONES * '\n';

  /** Brings the lowest bits of eight bytes together in the highest byte. */
  private static final long GATHER = 0x0102040810204080L;

  private final RowFold rows;
  private final Fields fields;

  PlainRows(RowFold rows, int columns) {
    this.rows = rows;
    this.fields = new Fields(new byte[0], columns, true);
  }

  /**
   * Folds from a place to the end.
   *
   * @param piece ends with a line feed
   * @param from begin of a line
   */
  void fold(Piece piece, int from) {
    byte[] bytes = piece.bytes;
    int length = piece.length;
    int[] begins = fields.from;
    int[] ends = fields.to;
    fields.bytes = bytes;
    boolean ascii = piece.ascii;
    int count = 0;
    int begin = from;
    for (int at = from; at < length; at += Long.SIZE) {
      for (long marks = marks(bytes, at, ascii); marks != 0; marks &= marks - 1) {
        int place = at + Long.numberOfTrailingZeros(marks);
        if (place >= length) {
          return;
        }
        if (count < begins.length) {
          begins[count] = begin;
          ends[count] = place;
        }
        count++;
        if (bytes[place] != ',') {
          end(piece, begin, place, count);
          count = 0;
        }
        begin = place + 1;
      }
    }
  }

  /** A bit for each of the next 64 bytes: set where there is a comma or an end of a line. */
  private static long marks(byte[] bytes, int at, boolean ascii) {
    long marks = 0;
    for (int word = 0; word < Long.BYTES; word++) {
      long eight = (long) Hash.WORDS.get(bytes, at + word * Long.BYTES);
      long hits = ascii ? asciiHits(eight) : hits(eight);
      marks |= (((hits >>> 7) * GATHER) >>> 56) << (word * Long.BYTES);
    }
    return marks;
  }

  private static long hits(long word) {
    return PlainScan.equal(word, COMMAS) | PlainScan.equal(word, ENDS);
  }

  /** The same for bytes below 128: nothing is carried from one byte to the next. */
  private static long asciiHits(long word) {
    long different = ((word ^ COMMAS) + PlainScan.LOW) & ((word ^ ENDS) + PlainScan.LOW);
    return ~different & PlainScan.HIGH;
  }

  /**
   * @throws FileFault when there are more groups than may be
   */
  void requireAtMost(int groups) {
    rows.requireAtMost(groups);
  }

  private void end(Piece piece, int begin, int place, int count) {
    int end = place > begin && piece.bytes[place - 1] == '\r' ? place - 1 : place;
    if (count == 1 && end == begin) {
      piece.skipLine();
      return;
    }
    if (count <= fields.to.length) {
      fields.to[count - 1] = end;
    }
    fields.count = count;
    piece.endRow(rows.fold(fields, piece.lines(), piece.errors(), piece.oddities()));
  }
}
