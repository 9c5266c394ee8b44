package org.fairway.platform.testing.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.fairway.platform.testing.EventCatalogue.Entry;

/** The events catalogue: an entry for each type, made from its schema, its sample and its row. */
final class EventsPage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Path contracts;
  private final List<Entry> types;
  private final TopicTable topics;

  /**
   * @param contracts the folder {@code contracts/events}
   * @param types rows of its {@code types.csv}
   */
  EventsPage(Path contracts, List<Entry> types, TopicTable topics) {
    this.contracts = contracts;
    this.types = types;
    this.topics = topics;
  }

  String text() {
    FieldTable fields = new FieldTable();
    StringBuilder entries = new StringBuilder();
    for (String topic : topics.names()) {
      List<Entry> here = types.stream().filter(t -> t.topic().equals(topic)).toList();
      if (!here.isEmpty()) {
        entries.append("\n## ").append(topic).append('\n');
        here.forEach(type -> entries.append('\n').append(entry(type, fields)));
      }
    }
    return topics.text() + entries + fields.codeLists();
  }

  private String entry(Entry type, FieldTable fields) {
    JsonNode schema = json(contracts.resolve(type.type() + ".schema.json"));
    String sample =
        GeneratedPage.read(contracts.resolve("samples").resolve(type.type() + ".json")).strip();
    return """
    ### %s

    %s. %s

    | | |
    |---|---|
    | Told by | %s |
    | Key and subject | %s |
    | Classification | %s |
    | Contract | [schema](../../contracts/events/%s.schema.json), [sample](../../contracts/events/samples/%s.json) |

    %s
    ```json
    %s
    ```
    """
        .formatted(
            type.type(),
            schema.path("title").asText(),
            sentences(schema.path("description").asText()),
            type.service(),
            "`" + type.key() + "`",
            type.classification(),
            type.type(),
            type.type(),
            fields.of(schema),
            sample);
  }

  /** The row says what subject and key are; a description says it too, for readers of the file. */
  private static String sentences(String description) {
    return description.replaceAll(" ?Subject and key: [A-Za-z:]+\\.", "");
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(GeneratedPage.read(file));
    } catch (JsonProcessingException e) {
      throw new AssertionError(file + " is not JSON", e);
    }
  }
}
