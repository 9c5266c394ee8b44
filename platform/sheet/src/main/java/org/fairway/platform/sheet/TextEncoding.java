package org.fairway.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a text is encoded, found out from all its bytes: UTF-8 with or without byte order mark,
 * UTF-16 of either order with a mark or when it is plain, Windows-1252 when it is not UTF-8.
 *
 * @param charset of the text
 * @param mark bytes of the byte order mark, to be passed over
 * @param guessed whether there was nothing in the file that says so
 */
public record TextEncoding(Charset charset, int mark, boolean guessed) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 16;

  /**
   * Finds the encoding of a text. Reads to the end.
   *
   * @throws SheetRefused when the bytes are a mix of encodings, or no text
   */
  public static TextEncoding of(InputStream in) throws IOException {
    ByteCount bytes = new ByteCount();
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      for (int i = 0; i < read; i++) {
        bytes.add(buffer[i] & 0xFF);
      }
    }
    return marked(bytes.start()).orElseGet(() -> plain(bytes));
  }

  private static java.util.Optional<TextEncoding> marked(int[] start) {
    if (start[0] == 0xEF && start[1] == 0xBB && start[2] == 0xBF) {
      return java.util.Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3, false));
    }
    if (start[0] == 0xFF && start[1] == 0xFE) {
      return java.util.Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2, false));
    }
    if (start[0] == 0xFE && start[1] == 0xFF) {
      return java.util.Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2, false));
    }
    return java.util.Optional.empty();
  }

  private static TextEncoding plain(ByteCount bytes) {
    if (bytes.looksLittleEndian()) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0, true);
    }
    if (bytes.looksBigEndian()) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0, true);
    }
    if (bytes.utf8().faults() == 0) {
      return new TextEncoding(StandardCharsets.UTF_8, 0, false);
    }
    if (bytes.utf8().characters() > 0 || bytes.outsideWindows() > 0) {
      throw new SheetRefused(
          SheetFault.ofFile(
              "encoding-mixed", "the file is neither UTF-8, UTF-16 nor Windows-1252 throughout"));
    }
    return new TextEncoding(WINDOWS, 0, true);
  }

  /** Reads a text in this encoding; bytes that are none of it end the reading. */
  public Reader reader(InputStream in) throws IOException {
    in.skipNBytes(mark);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
