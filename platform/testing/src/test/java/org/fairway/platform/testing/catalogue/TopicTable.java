package org.fairway.platform.testing.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The topics of {@code topics.csv}, and who listens by the services' own settings. */
final class TopicTable {
  private static final String DEAD_LETTERS = ".dead-letters";
  private final List<Row> rows;
  private final List<ServiceSettings> services;

  record Row(String name, String partitions, String retention) {}

  TopicTable(Path csv, List<ServiceSettings> services) {
    this.services = services;
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      rows =
          reader.stream()
              .map(
                  r ->
                      new Row(
                          r.getField("name"), r.getField("partitions"), r.getField("retention_ms")))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Topics in the order of the file; those of dead letters, which are alike, as one. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    rows.stream().map(Row::name).filter(n -> !n.endsWith(DEAD_LETTERS)).forEach(names::add);
    names.add("<service>" + DEAD_LETTERS);
    return names;
  }

  String text() {
    StringBuilder table =
        new StringBuilder(
            "## Topics\n\n| Topic | Partitions | Kept | Services that listen |\n|---|---|---|---|\n");
    for (Row row : rows) {
      List<String> listeners =
          services.stream()
              .filter(s -> s.consumes(row.name()))
              .map(ServiceSettings::service)
              .toList();
      table.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  row.name(),
                  row.partitions(),
                  row.retention().equals("-1") ? "for ever" : row.retention() + " ms",
                  listeners.isEmpty() ? "none" : String.join(", ", listeners)));
    }
    return table.toString();
  }
}
