package org.fairway.metrics.extract;

/**
 * The fields of one row as parts of an array: field {@code i} is {@code bytes[from[i] .. to[i])}.
 * The array has eight bytes more than the fields need. Reused for every row.
 */
final class Fields {

  final int[] from;
  final int[] to;
  byte[] bytes;
  int count;

  /** Whether there is one comma between neighbours and nothing else. */
  final boolean joined;

  Fields(byte[] bytes, int most) {
    this(bytes, most, false);
  }

  Fields(byte[] bytes, int most, boolean joined) {
    this.joined = joined;
    this.bytes = bytes;
    this.from = new int[most];
    this.to = new int[most];
  }

  /** Adds a field; those beyond the last place are counted and not kept. */
  void add(int start, int end) {
    if (count < from.length) {
      from[count] = start;
      to[count] = end;
    }
    count++;
  }

  void clear() {
    count = 0;
  }

  /** Takes blanks away from around a field; whether nothing is left. */
  boolean strip(int place) {
    int start = from[place];
    int end = to[place];
    while (start < end && bytes[start] <= ' ' && bytes[start] >= 0) {
      start++;
    }
    while (end > start && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
      end--;
    }
    from[place] = start;
    to[place] = end;
    return start == end;
  }

  /** Whether nothing is in a field that was stripped. */
  boolean isBlank(int place) {
    return from[place] == to[place];
  }
}
