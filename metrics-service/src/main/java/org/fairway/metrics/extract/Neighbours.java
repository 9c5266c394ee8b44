package org.fairway.metrics.extract;

/**
 * Columns that stand side by side in a file. What people have in them together takes few values, so
 * that all are looked up as one, commas included, and each is judged once for every such value.
 * Where there are more than a table holds, columns are looked up one by one. For one thread.
 */
final class Neighbours {

  private static final int MOST = 1 << 12;
  private static final int SIZE = MOST * 2;
  private static final int LONGEST = 120;

  /** Rows after which it is clear whether looking up together is worth it. */
  private static final int TRIAL = 1 << 15;

  private final int first;
  private final int last;
  private final int[] columns;
  private final long[] hashes = new long[SIZE];
  private final byte[][] texts = new byte[SIZE][];
  private final Found[] found = new Found[SIZE];
  private int size;
  private int rows;
  private int misses;
  private boolean useless;
  private int latest = -1;

  /**
   * What fields side by side come to.
   *
   * @param values a number for each column
   * @param blanks a bit for each column that has nothing
   * @param group their part of the key of a group
   * @param kind their part of the kind of a row
   */
  record Found(int[] values, int blanks, long group, long kind) {}

  /**
   * @param first place of the first column in the file
   * @param columns the places in the lexicon, one for each column from the first on
   */
  Neighbours(int first, int[] columns) {
    this.first = first;
    this.last = first + columns.length - 1;
    this.columns = columns.clone();
  }

  int[] columns() {
    return columns;
  }

  int first() {
    return first;
  }

  /** Where in the table a row's fields are; below zero when they are to be read one by one. */
  int look(Fields row) {
    if (useless) {
      return -1;
    }
    byte[] bytes = row.bytes;
    int from = row.from[first];
    int length = row.to[last] - from;
    if (latest >= 0 && isAt(latest, bytes, from, length)) {
      return latest;
    }
    if (++rows == TRIAL) {
      useless = misses * 4 > TRIAL;
    }
    int at = place(Hash.of(bytes, from, from + length), bytes, from, length);
    if (texts[at] == null) {
      misses++;
      return -1;
    }
    latest = at;
    return at;
  }

  /** What {@link #learn} was told of the fields that {@link #look} found. */
  Found found(int at) {
    return found[at];
  }

  /** Remembers what fields come to that were read one by one. */
  void learn(Fields row, int from, int to, Found values) {
    int length = to - from;
    if (useless || size == MOST || length > LONGEST) {
      return;
    }
    long hash = Hash.of(row.bytes, from, to);
    int at = place(hash, row.bytes, from, length);
    byte[] text = new byte[length + Long.BYTES];
    System.arraycopy(row.bytes, from, text, 0, length);
    hashes[at] = hash;
    texts[at] = text;
    found[at] = values;
    size++;
  }

  private int place(long hash, byte[] bytes, int from, int length) {
    int at = (int) Hash.mix(hash) & (SIZE - 1);
    while (texts[at] != null && !(hashes[at] == hash && isAt(at, bytes, from, length))) {
      at = (at + 1) & (SIZE - 1);
    }
    return at;
  }

  private boolean isAt(int at, byte[] bytes, int from, int length) {
    byte[] text = texts[at];
    if (text.length != length + Long.BYTES) {
      return false;
    }
    int done = 0;
    for (; length - done > Long.BYTES; done += Long.BYTES) {
      if ((long) Hash.WORDS.get(text, done) != (long) Hash.WORDS.get(bytes, from + done)) {
        return false;
      }
    }
    long different = (long) Hash.WORDS.get(text, done) ^ (long) Hash.WORDS.get(bytes, from + done);
    int bits = (length - done) * Byte.SIZE;
    return bits == Long.SIZE ? different == 0 : bits == 0 || (different << (Long.SIZE - bits)) == 0;
  }
}
