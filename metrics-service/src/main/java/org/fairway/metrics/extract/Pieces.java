package org.fairway.metrics.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** Cuts a stream into pieces of whole lines. */
final class Pieces {

  private final InputStream in;
  private byte[] rest = new byte[0];
  private boolean ended;

  Pieces(InputStream in) {
    this.in = in;
  }

  /**
   * Fills a piece as far as it goes; false at the end of the stream.
   *
   * <p>Its length is 0 when no line of the stream ends within it; nothing is lost then.
   */
  boolean next(Piece piece) throws IOException {
    System.arraycopy(rest, 0, piece.bytes, 0, rest.length);
    int filled = rest.length;
    if (!ended) {
      int read = in.readNBytes(piece.bytes, filled, piece.size() - 1 - filled);
      filled += read;
      ended = filled < piece.size() - 1;
    }
    if (ended) {
      rest = new byte[0];
      piece.length = endLine(piece.bytes, filled);
      return filled > 0;
    }
    int cut = filled;
    while (cut > 0 && piece.bytes[cut - 1] != '\n') {
      cut--;
    }
    rest = java.util.Arrays.copyOfRange(piece.bytes, cut, filled);
    piece.length = cut;
    return true;
  }

  /** The last line of a file need not end; here it does. */
  private static int endLine(byte[] bytes, int filled) {
    if (filled > 0 && bytes[filled - 1] != '\n') {
      bytes[filled] = '\n';
      return filled + 1;
    }
    return filled;
  }

  /** What is left, from the begin of a piece on. */
  InputStream from(Piece piece) {
    InputStream read =
        new SequenceInputStream(
            new ByteArrayInputStream(piece.bytes, 0, piece.length), new ByteArrayInputStream(rest));
    return ended ? read : new SequenceInputStream(read, in);
  }
}
