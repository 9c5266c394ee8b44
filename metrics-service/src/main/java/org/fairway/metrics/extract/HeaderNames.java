package org.fairway.metrics.extract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column a header means: its own name, or one of the names that workforce systems give it.
 * Data: {@code reference/esr_header_synonyms.csv}; a file of the same shape may add to it.
 */
public final class HeaderNames {

  /** Those that come with the service. */
  public static final HeaderNames BUILT_IN = builtIn();

  private final Map<String, EsrColumn> columns = new HashMap<>();

  private HeaderNames() {
    for (EsrColumn column : EsrColumn.values()) {
      columns.put(column.header(), column);
    }
  }

  private static HeaderNames builtIn() {
    String path = "/reference/esr_header_synonyms.csv";
    try (InputStream in = HeaderNames.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + path);
      }
      HeaderNames names = new HeaderNames();
      names.read(in);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The built-in names and those of a file.
   *
   * @throws UncheckedIOException when it cannot be read
   * @throws IllegalArgumentException when it names a column that there is not, or gives one name to
   *     two columns
   */
  public static HeaderNames with(Path file) {
    HeaderNames names = new HeaderNames();
    names.columns.putAll(BUILT_IN.columns);
    try (InputStream in = Files.newInputStream(file)) {
      names.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private void read(InputStream in) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      csv.forEach(row -> add(row.getField("column"), row.getField("also")));
    }
  }

  private void add(String column, String also) {
    EsrColumn meant = EsrColumn.valueOf(column.toUpperCase(Locale.ROOT));
    EsrColumn before = columns.putIfAbsent(key(also), meant);
    if (before != null && before != meant) {
      throw new IllegalArgumentException(
          "the header " + also + " would mean both " + before.header() + " and " + column);
    }
  }

  /** The column that a header means, if any. Case, blanks and punctuation do not matter. */
  public Optional<EsrColumn> column(String header) {
    return Optional.ofNullable(columns.get(key(header)));
  }

  private static String key(String header) {
    return header
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("^_|_$", "");
  }
}
