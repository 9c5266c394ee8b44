package org.fairway.metrics.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts bytes that pass, and ends with {@link TooLargeException} beyond a bound. */
public final class CountingInput extends FilterInputStream {

  private final long most;
  private volatile long count;

  public CountingInput(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    add(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    add(Math.max(0, read));
    return read;
  }

  private void add(int bytes) throws IOException {
    long now = count + bytes;
    count = now;
    if (now > most) {
      throw new TooLargeException(most);
    }
  }

  /** Bytes so far. */
  public long count() {
    return count;
  }
}
