package org.fairway.pathway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.fairway.platform.testing.EventContract;
import org.fairway.platform.testing.TestDatabase;

/** What a tenant's outbox really holds, each event checked against its schema. */
public final class Sent {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Sent() {}

  /** An event: its type without the house's prefix and version, its version and its data. */
  public record Event(String type, long version, JsonNode data) {}

  /** The events about one aggregate, in the order in which they were written. */
  public static List<Event> about(Object subject) {
    return TestDatabase.column(
            "select json_build_object('type', type, 'version', aggregateversion, 'data', payload)::text from outbox"
                + " where aggregateid = '"
                + subject
                + "' order by position")
        .stream()
        .map(Sent::event)
        .toList();
  }

  /** Their types alone: {@code enrolment.offered}. */
  public static List<String> typesAbout(Object subject) {
    return about(subject).stream().map(Event::type).toList();
  }

  private static Event event(String row) {
    try {
      JsonNode node = JSON.readTree(row);
      String type = node.path("type").asText();
      EventContract.assertMatches(type, node.path("data").toString());
      String shortType = type.substring("org.fairway.".length(), type.length() - ".v1".length());
      return new Event(shortType, node.path("version").asLong(), node.path("data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
