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

/** Names of integrated care boards by their ODS codes, as of July 2022 (NHS ODS and ONS, Open Government Licence v3.0). */
public final class Organisations {
  private static final Map<String, String> NAMES = load();

  private Organisations() {}

  /** The name, or the code itself where none is known. */
  public static String name(String code) {
    return NAMES.getOrDefault(code, code);
  }

  private static Map<String, String> load() {
    try (InputStream file = Organisations.class.getResourceAsStream("/reference/icb.csv");
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return rows.stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.getField("ods_code"), row -> row.getField("name")));
    } catch (IOException e) {
      throw new UncheckedIOException("The list of integrated care boards cannot be read", e);
    }
  }
}
