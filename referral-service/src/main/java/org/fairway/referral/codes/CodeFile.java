package org.fairway.referral.codes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads a small list of codes that ships with the service. */
public final class CodeFile {

  private CodeFile() {}

  /**
   * Every row of {@code reference/<name>} by column name, in file order.
   *
   * @throws IllegalStateException when the file is not in the service: a build fault
   */
  public static List<Map<String, String>> read(String name) {
    try (InputStream in = CodeFile.class.getResourceAsStream("/reference/" + name)) {
      if (in == null) {
        throw new IllegalStateException("Missing reference file " + name);
      }
      try (CsvReader<NamedCsvRecord> rows =
          CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
