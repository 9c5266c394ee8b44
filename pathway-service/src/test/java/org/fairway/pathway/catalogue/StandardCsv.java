package org.fairway.pathway.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of standards for tests. */
final class StandardCsv {
  static final String HEADER =
      "reference,version,title,level,typical_duration_months,maximum_funding_gbp,lars_code,as_at\n";

  private StandardCsv() {}

  /** The file that comes with the service. */
  static String bundled() {
    try (var in = StandardCsv.class.getResourceAsStream(BundledCatalogue.FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code rows} standards ST0001 and so on. */
  static String of(int rows) {
    return HEADER
        + IntStream.rangeClosed(1, rows)
            .mapToObj(
                i -> "ST%04d,1.0,Standard %d,3,18,5000,%d,2026-09-29%n".formatted(i, i, 1000 + i))
            .collect(Collectors.joining());
  }

  static CatalogueFile read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static CatalogueFile read(byte[] content) {
    try {
      Path file = Files.createTempFile("standards", ".csv");
      try {
        Files.write(file, content);
        return CatalogueFile.read(file, Checksums.of(content), null);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
