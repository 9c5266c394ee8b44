package org.fairway.pathway.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Takes from an answer of {@code GET /v1/funnels} what figures are read from, and no more. */
final class FunnelExtract {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> OF_CHAIN = List.of("group", "status", "reason");
  private static final List<String> OF_STEP =
      List.of("stage", "status", "reason", "count", "denominator", "conversion");
  private static final List<String> OF_DISCLOSURE =
      List.of("policy", "threshold", "method", "roundedTo");

  private FunnelExtract() {}

  static JsonNode of(JsonNode answer) {
    ObjectNode funnel = NODES.objectNode();
    funnel.set("total", chain(answer.path("total")));
    ArrayNode groups = funnel.putArray("groups");
    answer.path("groups").forEach(group -> groups.add(chain(group)));
    return funnel;
  }

  static JsonNode disclosure(JsonNode answer) {
    return some(answer.path("disclosure"), OF_DISCLOSURE);
  }

  private static ObjectNode chain(JsonNode told) {
    ObjectNode chain = some(told, OF_CHAIN);
    ArrayNode steps = chain.putArray("steps");
    told.path("steps").forEach(step -> steps.add(some(step, OF_STEP)));
    return chain;
  }

  private static ObjectNode some(JsonNode told, List<String> names) {
    ObjectNode some = NODES.objectNode();
    names.stream().filter(told::hasNonNull).forEach(name -> some.set(name, told.get(name)));
    return some;
  }
}
