package org.fairway.platform.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets XML pass that a parser can hold: no tag or text of more than a megabyte, no CDATA (which
 * parsers collect whole) and no declarations of entities. Spreadsheet programs write none of these.
 * Zero bytes are passed over, so that UTF-16 is looked at too.
 */
final class XmlGuard extends FilterInputStream {

  private static final int LONGEST = 1 << 20;

  private int since;
  private int before;
  private int last;

  XmlGuard(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      look(read);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      look(buffer[i]);
    }
    return read;
  }

  private void look(int b) {
    since = b == '<' ? 0 : since + 1;
    if (since > LONGEST) {
      throw new SheetRefused(
          SheetFault.ofFile("cell-too-long", "no cell holds more than " + LONGEST + " characters"));
    }
    if (b == 0) {
      return;
    }
    if (before == '<' && last == '!' && (b == '[' || b == 'D')) {
      throw new SheetRefused(
          SheetFault.ofFile("workbook-damaged", "no part of a workbook declares entities"));
    }
    before = last;
    last = b;
  }
}
