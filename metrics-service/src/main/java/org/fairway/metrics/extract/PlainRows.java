package org.fairway.metrics.extract;

/** Splits a plain piece into lines and fields, and folds each row. For one thread. */
final class PlainRows {

  private static final long ONES = 0x0101010101010101L;
  private static final long COMMAS = ONES * ',';
  private static final long ENDS = ONES * '\n';

  private final RowFold rows;
  private final Fields fields;

  PlainRows(RowFold rows, int columns) {
    this.rows = rows;
    this.fields = new Fields(new byte[0], columns);
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
    int count = 0;
    int begin = from;
    for (int at = from; at < length; at += Long.BYTES) {
      long word = (long) Hash.WORDS.get(bytes, at);
      long hits = PlainScan.equal(word, COMMAS) | PlainScan.equal(word, ENDS);
      for (; hits != 0; hits &= hits - 1) {
        int place = at + (Long.numberOfTrailingZeros(hits) >>> 3);
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
