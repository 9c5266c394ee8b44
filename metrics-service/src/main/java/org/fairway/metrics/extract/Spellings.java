package org.fairway.metrics.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What each spelling of a column means. A file has few spellings, often: the meaning of each is
 * found once and then known by its bytes. For one thread.
 */
final class Spellings {

  private static final int MOST = 4096;
  private static final int FIRST_SIZE = 64;

  private final Meaning meaning;
  private long[] hashes = new long[FIRST_SIZE];
  private byte[][] texts = new byte[FIRST_SIZE][];
  private int[] numbers = new int[FIRST_SIZE];
  private int size;

  Spellings(Meaning meaning) {
    this.meaning = meaning;
  }

  /** The number that the meaning gives to a part of an array. */
  int number(byte[] bytes, int from, int to) {
    long hash = Hash.of(bytes, from, to);
    int at = place(hash, bytes, from, to);
    return texts[at] == null ? learn(hash, bytes, from, to) : numbers[at];
  }

  private int place(long hash, byte[] bytes, int from, int to) {
    int mask = hashes.length - 1;
    int at = (int) (hash ^ (hash >>> 29) ^ (hash >>> 47) ^ (to - from)) & mask;
    while (texts[at] != null && !isAt(at, hash, bytes, from, to)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private boolean isAt(int at, long hash, byte[] bytes, int from, int to) {
    return hashes[at] == hash
        && texts[at].length == to - from
        && (to - from <= Long.BYTES
            || Arrays.equals(texts[at], 0, texts[at].length, bytes, from, to));
  }

  private int learn(long hash, byte[] bytes, int from, int to) {
    int number = meaning.of(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    if (size < MOST) {
      if (size * 2 >= hashes.length) {
        grow();
      }
      put(hash, Arrays.copyOfRange(bytes, from, to), number);
    }
    return number;
  }

  private void put(long hash, byte[] text, int number) {
    int at = place(hash, text, 0, text.length);
    hashes[at] = hash;
    texts[at] = text;
    numbers[at] = number;
    size++;
  }

  private void grow() {
    long[] oldHashes = hashes;
    byte[][] oldTexts = texts;
    int[] oldNumbers = numbers;
    hashes = new long[oldHashes.length * 2];
    texts = new byte[hashes.length][];
    numbers = new int[hashes.length];
    size = 0;
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldTexts[i] != null) {
        put(oldHashes[i], oldTexts[i], oldNumbers[i]);
      }
    }
  }
}
