package org.fairway.metrics.geography;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads files of areas and boards. */
final class AreaFile {

  static final String SHIPPED = "/reference/lsoa21_icb.csv.gz";

  private AreaFile() {}

  /** A line of the file that comes with the service. */
  record Line(String lsoa21, String board, Integer imdDecile) {}

  /** Every area of England with its board of 2024 and its decile of deprivation. */
  static List<Line> shipped() {
    try (InputStream in = AreaFile.class.getResourceAsStream(SHIPPED)) {
      return rows(new GZIPInputStream(in)).stream()
          .map(
              row ->
                  new Line(
                      row.getField("lsoa21"),
                      row.getField("icb_ods"),
                      Integer.valueOf(row.getField("imd_decile"))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a resource with a header. */
  static List<NamedCsvRecord> resource(String name) {
    try (InputStream in = AreaFile.class.getResourceAsStream(name)) {
      return rows(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a file with a header. */
  static List<NamedCsvRecord> file(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return rows(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<NamedCsvRecord> rows(InputStream in) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      return csv.stream().toList();
    }
  }
}
