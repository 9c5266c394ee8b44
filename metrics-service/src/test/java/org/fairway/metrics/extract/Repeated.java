package org.fairway.metrics.extract;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A long stream that is nowhere: a begin, and then the same bytes again and again. */
final class Repeated extends InputStream {

  private static final int AT_LEAST = 1 << 14;

  private final byte[] begin;

  /** The pattern many times: copying it is quicker than counting its bytes. */
  private final byte[] pattern;

  private final long length;
  private long at;

  Repeated(String begin, String pattern, long length) {
    this.begin = begin.getBytes(StandardCharsets.UTF_8);
    this.pattern = pattern.repeat(1 + AT_LEAST / pattern.length()).getBytes(StandardCharsets.UTF_8);
    this.length = length;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int from, int count) {
    if (at >= length) {
      return -1;
    }
    boolean first = at < begin.length;
    byte[] source = first ? begin : pattern;
    int place = first ? (int) at : (int) ((at - begin.length) % pattern.length);
    int read = (int) Math.min(Math.min(count, source.length - place), length - at);
    System.arraycopy(source, place, to, from, read);
    at += read;
    return read;
  }

  /** How much was asked for. */
  long taken() {
    return at;
  }
}
