package org.fairway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.fairway.local.server.ServerException;

/** Finding one indicator in an answer of metrics-service. */
final class Indicators {
  private Indicators() {}

  /** The indicator, which must have been computed. */
  static JsonNode find(JsonNode answer, String id) {
    for (JsonNode indicator : answer.path("indicators")) {
      if (indicator.path("id").asText().equals(id)) {
        Check.equal("COMPUTED", Check.text(indicator, "status"), "the status of indicator " + id);
        return indicator;
      }
    }
    throw new ServerException("no indicator " + id + " in the answer");
  }
}
