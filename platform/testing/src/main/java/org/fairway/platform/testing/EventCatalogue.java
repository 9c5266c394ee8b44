package org.fairway.platform.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.fairway.local.server.Checkout;

/** What {@code contracts/events/types.csv} says of each event type. */
public final class EventCatalogue {
  private EventCatalogue() {}

  /**
   * One event type.
   *
   * @param type for example {@code org.fairway.referral.accepted.v1}
   * @param service who tells it
   * @param topic where, without a prefix
   * @param key properties of the data that make up subject and key, joined by colons
   * @param classification of the data
   */
  public record Entry(
      String type, String service, String topic, String key, String classification) {}

  /** All types, by name. */
  public static List<Entry> entries() {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .ofNamedCsvRecord(Checkout.root().resolve("contracts/events/types.csv"))) {
      return csv.stream()
          .map(
              row ->
                  new Entry(
                      row.getField("type"),
                      row.getField("service"),
                      row.getField("topic"),
                      row.getField("key"),
                      row.getField("classification")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entry of a type; fails for a type without one. */
  public static Entry of(String type) {
    return entries().stream()
        .filter(e -> e.type().equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " is not in contracts/events/types.csv"));
  }
}
