package org.fairway.reporting.wording;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads code lists that come with the service. */
final class Labels {
  private Labels() {}

  /** Words by code, from two columns of a file under {@code reference/}. */
  static Map<String, String> load(String file, String code, String words) {
    try (InputStream bytes = Labels.class.getResourceAsStream("/reference/" + file);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return rows.stream()
          .collect(
              Collectors.toUnmodifiableMap(row -> row.getField(code), row -> row.getField(words)));
    } catch (IOException e) {
      throw new UncheckedIOException("The code list " + file + " cannot be read", e);
    }
  }
}
