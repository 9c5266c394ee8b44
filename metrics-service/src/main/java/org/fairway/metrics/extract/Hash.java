package org.fairway.metrics.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time. Arrays need eight bytes more than their content. */
final class Hash {

  static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long FIRST = 0xff51afd7ed558ccdL;
  private static final long SECOND = 0xc4ceb9fe1a85ec53L;

  private Hash() {}

  /** Spreads bits; different numbers stay different. After MurmurHash3's finaliser. */
  static long mix(long number) {
    long h = number;
    h = (h ^ (h >>> 33)) * FIRST;
    h = (h ^ (h >>> 33)) * SECOND;
    return h ^ (h >>> 33);
  }

  /** A number for some bytes. Texts of the same length up to eight never share one. */
  static long of(byte[] bytes, int from, int to) {
    long hash = 0;
    int at = from;
    for (; to - at > Long.BYTES; at += Long.BYTES) {
      hash = mix(hash ^ (long) WORDS.get(bytes, at));
    }
    return hash ^ last(bytes, at, to - at);
  }

  private static long last(byte[] bytes, int at, int length) {
    if (length == 0) {
      return 0;
    }
    long word = (long) WORDS.get(bytes, at);
    return length == Long.BYTES ? word : word & ((1L << (length * Byte.SIZE)) - 1);
  }
}
