package org.fairway.metrics.extract;

/**
 * Finds an assignment number that comes twice, while memory lasts: 64 bits of hash are kept of each
 * number, up to a limit that is far above any employer. Beyond it nothing is found any more, which
 * the report tells. Two different numbers of up to eight characters never meet; longer ones do with
 * a chance of less than one in five million for a full table.
 */
final class AssignmentNumbers {

  private static final int FIRST_SIZE = 1 << 14;

  /** From here on the table grows fourfold: what is put in again and again costs time. */
  private static final int LARGE = 1 << 18;

  private final int most;
  private long[] table = new long[FIRST_SIZE];
  private int size;

  /** So that fetching is not taken for idle work. */
  @SuppressWarnings("UnusedVariable")
  private long fetched;

  AssignmentNumbers(int most) {
    this.most = most;
  }

  boolean isFull() {
    return size >= most;
  }

  /**
   * Has the memory fetched for some numbers, which are asked for next: by themselves each would be
   * waited for.
   */
  void prepare(long[] hashes, int from, int to) {
    int mask = table.length - 1;
    long seen = 0;
    for (int i = from; i < to; i++) {
      seen |= table[(int) (hashes[i] >>> 20) & mask];
    }
    fetched = seen;
  }

  /** False when the number was there already. */
  boolean add(long hash) {
    if (isFull()) {
      return true;
    }
    if (size * 2 >= table.length) {
      grow();
    }
    return put(hash);
  }

  private boolean put(long hash) {
    int mask = table.length - 1;
    int at = (int) (hash >>> 20) & mask;
    while (table[at] != 0) {
      if (table[at] == hash) {
        return false;
      }
      at = (at + 1) & mask;
    }
    table[at] = hash;
    size++;
    return true;
  }

  private void grow() {
    long[] old = table;
    table = new long[old.length < LARGE ? old.length * 2 : old.length * 4];
    size = 0;
    for (long hash : old) {
      if (hash != 0) {
        put(hash);
      }
    }
  }
}
