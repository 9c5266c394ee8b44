package org.fairway.metrics.extract;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A long stream that is nowhere: a begin, and then the same bytes again and again. */
final class Repeated extends InputStream {

  private final byte[] begin;
  private final byte[] pattern;
  private final long length;
  private long at;

  Repeated(String begin, String pattern, long length) {
    this.begin = begin.getBytes(StandardCharsets.UTF_8);
    this.pattern = pattern.getBytes(StandardCharsets.UTF_8);
    this.length = length;
  }

  @Override
  public int read() {
    if (at >= length) {
      return -1;
    }
    long here = at++;
    return here < begin.length
        ? begin[(int) here]
        : pattern[(int) ((here - begin.length) % pattern.length)];
  }

  @Override
  public int read(byte[] to, int from, int count) {
    if (at >= length) {
      return -1;
    }
    int done = 0;
    while (done < count && at < length) {
      to[from + done++] = (byte) read();
    }
    return done;
  }

  /** How much was asked for. */
  long taken() {
    return at;
  }
}
