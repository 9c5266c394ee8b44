package org.fairway.metrics.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends with a fault when too many bytes come between two angle brackets: a tag or a text that a
 * parser would hold in memory.
 */
final class XmlTokens extends FilterInputStream {

  private final int longest;
  private int length;

  XmlTokens(InputStream in, int longest) {
    super(in);
    this.longest = longest;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws IOException {
    int read = in.read(buffer, offset, count);
    for (int i = offset; i < offset + read; i++) {
      boolean bracket = buffer[i] == '<' || buffer[i] == '>';
      length = bracket ? 0 : length + 1;
      if (length > longest) {
        throw new TooLongException();
      }
    }
    return read;
  }

  /** A tag or text is too long. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
