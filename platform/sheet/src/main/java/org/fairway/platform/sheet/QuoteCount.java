package org.fairway.platform.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts the quotes of a text that passes: in pairs, or one was never closed. */
final class QuoteCount extends FilterReader {

  private boolean open;

  QuoteCount(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    open ^= read == '"';
    return read;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      open ^= buffer[i] == '"';
    }
    return read;
  }

  /** Whether a quote is open at the end of what was read. */
  boolean isOpen() {
    return open;
  }
}
