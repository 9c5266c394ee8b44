package org.fairway.bench.extract;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.fairway.local.demo.EsrExtract;

/** An invented extract on disk: CSV of all columns, plain or packed. */
final class ExtractFile {
  static final LocalDate DAY = LocalDate.of(2025, 3, 31);
  private static final int SEED = 4;
  private static final int BUFFER = 1 << 16;

  private final Path file;

  private ExtractFile(Path file) {
    this.file = file;
  }

  /**
   * Writes it.
   *
   * @param people on the payroll
   */
  static ExtractFile write(Path file, String organisation, int people, boolean packed) {
    return write(file, organisation, DAY, people, packed);
  }

  /** The same for another day. */
  static ExtractFile write(
      Path file, String organisation, LocalDate day, int people, boolean packed) {
    try (OutputStream out = Files.newOutputStream(file);
        OutputStream through = packed ? new Fast(out) : out;
        BufferedWriter text =
            new BufferedWriter(new OutputStreamWriter(through, StandardCharsets.UTF_8), BUFFER)) {
      new EsrExtract(organisation, day, SEED).write(text, people);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ExtractFile(file);
  }

  /** Gzip that hurries. */
  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  Path path() {
    return file;
  }

  double megabytes() {
    try {
      return Files.size(file) / 1e6;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The file with a header that is written another way each time, so that it is taken for another
   * file; all else is the same.
   */
  InputStream variation(int number) {
    try {
      InputStream in = Files.newInputStream(file);
      StringBuilder header = new StringBuilder();
      for (int letter = in.read(); letter != '\n'; letter = in.read()) {
        header.append((char) letter);
      }
      for (int bit = 0; bit < Integer.SIZE - 1; bit++) {
        if ((number >> bit & 1) == 1) {
          header.replace(bit, bit + 1, header.substring(bit, bit + 1).toUpperCase(Locale.ROOT));
        }
      }
      byte[] first = header.append('\n').toString().getBytes(StandardCharsets.UTF_8);
      return new SequenceInputStream(new java.io.ByteArrayInputStream(first), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InputStream open() {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
