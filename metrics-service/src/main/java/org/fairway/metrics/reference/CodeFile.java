package org.fairway.metrics.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads a CSV code list of {@code reference/} from the class path. */
final class CodeFile {

  private CodeFile() {}

  /** Rows as column name to value. A missing file is a fault of the build and throws. */
  static List<Map<String, String>> read(String name) {
    String path = "/reference/" + name;
    try (InputStream in = CodeFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + path);
      }
      return rows(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of a file of the deployment. */
  static List<Map<String, String>> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return rows(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, String>> rows(InputStream in) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      return csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    }
  }
}
