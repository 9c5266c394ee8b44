package org.fairway.metrics.extract;

/**
 * Kinds of rows of which one was judged and found good: of a member of staff who is counted once
 * and of whom nothing is to be told. For one thread.
 */
final class GoodKinds {

  private static final int SIZE = 1 << 12;

  private final long[] kinds = new long[SIZE];
  private int size;
  private long latest;

  boolean has(long kind) {
    if (kind == latest) {
      return true;
    }
    if (kinds[place(kind)] == kind) {
      latest = kind;
      return true;
    }
    return false;
  }

  /** Remembers one while there is room; those for which there is none are judged each time. */
  void add(long kind) {
    int at = place(kind);
    if (kinds[at] == 0 && size < SIZE / 2) {
      kinds[at] = kind;
      size++;
    }
  }

  private int place(long kind) {
    int at = (int) Hash.mix(kind) & (SIZE - 1);
    while (kinds[at] != 0 && kinds[at] != kind) {
      at = (at + 1) & (SIZE - 1);
    }
    return at;
  }
}
