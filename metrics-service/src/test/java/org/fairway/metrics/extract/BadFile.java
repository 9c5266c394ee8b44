package org.fairway.metrics.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/**
 * A kind of bad file.
 *
 * @param expected its first error: line, column and code
 */
record BadFile(String name, ExtractFormat format, Supplier<InputStream> content, String expected) {

  static BadFile text(String name, String content, String expected) {
    return text(name, Extracts.bytes(content), expected);
  }

  static BadFile text(String name, byte[] content, String expected) {
    return new BadFile(name, ExtractFormat.CSV, () -> new ByteArrayInputStream(content), expected);
  }

  static BadFile packed(String name, Supplier<byte[]> content, String expected) {
    return new BadFile(
        name, ExtractFormat.CSV_GZIP, () -> new ByteArrayInputStream(content.get()), expected);
  }

  static BadFile book(String name, Supplier<byte[]> content, String expected) {
    return new BadFile(
        name, ExtractFormat.XLSX, () -> new ByteArrayInputStream(content.get()), expected);
  }

  FoldResult fold() {
    try (InputStream in = content.get()) {
      if (format == ExtractFormat.XLSX) {
        return Extracts.fold(in.readAllBytes(), format);
      }
      return new EsrFold("RNA", new Settings(HeaderNames.BUILT_IN, Extracts.LIMITS), Progress.NONE)
          .fold(in, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first bytes; all, if there are no more. */
  byte[] begin(int most) {
    try (InputStream in = content.get()) {
      return in.readNBytes(most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
