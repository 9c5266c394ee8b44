package org.fairway.metrics.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The published cases, as they lie in the test resources. */
final class Published {

  private Published() {}

  static List<JsonNode> all() {
    List<JsonNode> all = new ArrayList<>();
    for (String name : List.of("wres_cases.json", "wdes_cases.json")) {
      try (InputStream in = Published.class.getResourceAsStream("/published/" + name)) {
        new ObjectMapper().readTree(in).forEach(all::add);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    return all;
  }

  static JsonNode of(String id) {
    return all().stream()
        .filter(item -> item.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no case " + id));
  }
}
