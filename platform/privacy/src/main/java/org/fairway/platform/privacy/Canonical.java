package org.fairway.platform.privacy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One unambiguous byte form for a list of texts. */
final class Canonical {

  private static final int ABSENT = -1;

  private Canonical() {}

  /**
   * Each part as its length in bytes and its UTF-8 bytes; null is length -1. Two lists have the
   * same bytes only when they are equal, so ("ab", "c") is not ("a", "bc") and null is not "".
   */
  static byte[] bytes(String... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (String part : parts) {
        write(out, part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, String part) throws IOException {
    if (part == null) {
      out.writeInt(ABSENT);
      return;
    }
    byte[] text = part.getBytes(StandardCharsets.UTF_8);
    out.writeInt(text.length);
    out.write(text);
  }
}
