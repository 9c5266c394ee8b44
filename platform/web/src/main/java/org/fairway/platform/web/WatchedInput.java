package org.fairway.platform.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is told how many bytes have been read of it, and may end it. */
public abstract class WatchedInput extends FilterInputStream {

  protected WatchedInput(InputStream in) {
    super(in);
  }

  /**
   * Called after each read.
   *
   * @param bytes that were read; 0 at the end
   */
  protected abstract void passed(int bytes) throws IOException;

  @Override
  public final int read() throws IOException {
    int read = super.read();
    passed(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public final int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    passed(Math.max(0, read));
    return read;
  }
}
