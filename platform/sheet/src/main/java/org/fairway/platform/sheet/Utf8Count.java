package org.fairway.platform.sheet;

/** Follows bytes and tells whether they are UTF-8 (RFC 3629), in memory that does not grow. */
final class Utf8Count {

  private int awaited;
  private int low = 0x80;
  private int high = 0xBF;
  private long characters;
  private long faults;

  void add(int b) {
    if (awaited > 0) {
      follow(b);
    } else if (b >= 0x80) {
      lead(b);
    }
  }

  private void follow(int b) {
    if (b < low || b > high) {
      awaited = 0;
      reset();
      faults++;
      add(b);
      return;
    }
    reset();
    if (--awaited == 0) {
      characters++;
    }
  }

  private void lead(int b) {
    if (b >= 0xC2 && b <= 0xDF) {
      awaited = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      awaited = 2;
      low = b == 0xE0 ? 0xA0 : 0x80;
      high = b == 0xED ? 0x9F : 0xBF;
    } else if (b >= 0xF0 && b <= 0xF4) {
      awaited = 3;
      low = b == 0xF0 ? 0x90 : 0x80;
      high = b == 0xF4 ? 0x8F : 0xBF;
    } else {
      faults++;
    }
  }

  private void reset() {
    low = 0x80;
    high = 0xBF;
  }

  /** Characters beyond ASCII that are well formed. */
  long characters() {
    return characters;
  }

  /** Bytes that are no part of a character, one that is cut short at the end among them. */
  long faults() {
    return faults + (awaited > 0 ? 1 : 0);
  }
}
