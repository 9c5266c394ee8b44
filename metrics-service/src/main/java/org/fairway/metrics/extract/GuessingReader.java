package org.fairway.metrics.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * Decodes a text that is UTF-8 or Windows-1252: the first letter beyond ASCII tells which. Where a
 * later one is of the other kind, {@link #BROKEN} stands in its place, so that whoever reads the
 * fields finds it where it is.
 */
final class GuessingReader extends Reader {

  /** Stands for bytes that are no letter of the text's encoding; itself no letter of any text. */
  static final char BROKEN = '\uffff';

  private static final char[] WINDOWS = windows();
  private static final int SIZE = 1 << 15;

  private final InputStream in;
  private final byte[] bytes = new byte[SIZE];
  private int at;
  private int end;
  private boolean ended;
  private Boolean utf8;
  private int low;

  /**
   * @param utf8 whether it is known to be UTF-8 already
   */
  GuessingReader(InputStream in, boolean utf8) {
    this.in = in;
    this.utf8 = utf8 ? Boolean.TRUE : null;
  }

  private static char[] windows() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    String letters = new String(all, Charset.forName("windows-1252"));
    char[] table = letters.toCharArray();
    for (int i = 0; i < table.length; i++) {
      table[i] = table[i] == '\ufffd' || isControl(i, table[i]) ? BROKEN : table[i];
    }
    return table;
  }

  private static boolean isControl(int code, char letter) {
    return code >= 0x80 && letter >= 0x80 && letter < 0xa0;
  }

  @Override
  public int read(char[] to, int from, int length) throws IOException {
    int put = from;
    int last = from + length;
    while (put < last) {
      if (low != 0) {
        to[put++] = (char) low;
        low = 0;
      } else if (at >= end && !more()) {
        break;
      } else if (bytes[at] >= 0) {
        to[put++] = (char) bytes[at++];
      } else if (put > from && end - at < 4 && !ended) {
        break;
      } else {
        to[put++] = beyondAscii();
      }
    }
    return put == from && length > 0 ? -1 : put - from;
  }

  private boolean more() throws IOException {
    int kept = end - at;
    System.arraycopy(bytes, at, bytes, 0, kept);
    at = 0;
    end = kept;
    while (!ended && end == kept) {
      int read = in.read(bytes, end, SIZE - end);
      ended = read < 0;
      end += Math.max(0, read);
    }
    return end > 0;
  }

  private char beyondAscii() throws IOException {
    while (end - at < 4 && !ended) {
      more();
    }
    int length = sequence();
    if (utf8 == null) {
      utf8 = length > 0;
    }
    if (utf8) {
      return length > 0 ? letter(length) : skip(1);
    }
    return length > 0 ? skip(length) : WINDOWS[bytes[at++] & 0xff];
  }

  private char skip(int length) {
    at += length;
    return BROKEN;
  }

  /** Bytes of the UTF-8 sequence here; 0 when there is none. */
  private int sequence() {
    int first = bytes[at] & 0xff;
    int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || end - at < length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    int point = point(length);
    boolean tooLong = point < (length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80);
    return tooLong || point > Character.MAX_CODE_POINT || isSurrogate(point) ? 0 : length;
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private int point(int length) {
    int point = bytes[at] & (0xff >> (length + 1));
    for (int i = 1; i < length; i++) {
      point = point << 6 | (bytes[at + i] & 0x3f);
    }
    return point;
  }

  private char letter(int length) {
    int point = point(length);
    at += length;
    if (Character.isBmpCodePoint(point)) {
      return (char) point;
    }
    low = Character.lowSurrogate(point);
    return Character.highSurrogate(point);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
