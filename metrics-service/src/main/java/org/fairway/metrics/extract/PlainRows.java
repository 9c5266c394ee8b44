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
    fields.bytes = bytes;
    fields.clear();
    int begin = from;
    for (int at = from; at < piece.length; at += Long.BYTES) {
      long word = (long) Hash.WORDS.get(bytes, at);
      long hits = PlainScan.equal(word, COMMAS) | PlainScan.equal(word, ENDS);
      for (; hits != 0; hits &= hits - 1) {
        int place = at + (Long.numberOfTrailingZeros(hits) >>> 3);
        if (place >= piece.length) {
          return;
        }
        if (bytes[place] == ',') {
          fields.add(begin, place);
        } else {
          end(piece, begin, place);
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

  private void end(Piece piece, int begin, int place) {
    int end = place > begin && piece.bytes[place - 1] == '\r' ? place - 1 : place;
    if (fields.count == 0 && end == begin) {
      piece.skipLine();
      return;
    }
    fields.add(begin, end);
    piece.endRow(rows.fold(fields, piece.lines(), piece.errors(), piece.oddities()));
    fields.clear();
  }
}
