package org.fairway.platform.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What callers written or generated against the reviewed description would stumble over in the
 * present one. Additions that they need not know of are none: operations, optional parameters and
 * request properties, properties of answers, errors.
 */
public final class BreakingChanges {
  private final Description reviewed;
  private final Description present;
  private final List<String> found = new ArrayList<>();

  private BreakingChanges(Description reviewed, Description present) {
    this.reviewed = reviewed;
    this.present = present;
  }

  /** One line for each thing that breaks; empty when nothing does. */
  public static List<String> between(JsonNode reviewed, JsonNode present) {
    BreakingChanges changes =
        new BreakingChanges(new Description(reviewed), new Description(present));
    changes.operations();
    return changes.found.stream().distinct().toList();
  }

  private void operations() {
    Map<String, Description.Operation> now = new TreeMap<>();
    present.operations().forEach(operation -> now.put(operation.place(), operation));
    for (Description.Operation before : reviewed.operations()) {
      Description.Operation after = now.get(before.place());
      if (after == null) {
        broken(before.place(), "is gone");
      } else {
        operation(before.place(), before.node(), after.node());
      }
    }
  }

  private void operation(String place, JsonNode before, JsonNode now) {
    same(place, "operationId", before, now);
    same(place, "tags", before, now);
    same(place, "security", before, now);
    parameters(place, before, now);
    requestBody(place, before.path("requestBody"), now.path("requestBody"));
    answers(place, before.path("responses"), now.path("responses"));
  }

  /** Generated clients name their methods and classes by these, and tokens are made for those. */
  private void same(String place, String keyword, JsonNode before, JsonNode now) {
    if (!before.path(keyword).equals(now.path(keyword))) {
      broken(place, keyword + " was " + before.path(keyword) + " and is " + now.path(keyword));
    }
  }

  private void parameters(String place, JsonNode before, JsonNode now) {
    Map<String, JsonNode> old = parameters(reviewed, before);
    Map<String, JsonNode> fresh = parameters(present, now);
    old.forEach(
        (name, parameter) -> {
          if (fresh.containsKey(name)) {
            schema(
                place + " " + name,
                parameter.path("schema"),
                fresh.get(name).path("schema"),
                SchemaChanges.Way.REQUEST);
          } else {
            broken(place, "parameter " + name + " is gone");
          }
        });
    fresh.forEach(
        (name, parameter) -> {
          boolean was = old.containsKey(name) && old.get(name).path("required").asBoolean();
          if (parameter.path("required").asBoolean() && !was) {
            broken(place, "parameter " + name + " is required now");
          }
        });
  }

  private static Map<String, JsonNode> parameters(Description description, JsonNode operation) {
    Map<String, JsonNode> parameters = new TreeMap<>();
    for (JsonNode given : operation.path("parameters")) {
      JsonNode parameter = description.resolve(given);
      parameters.put(
          parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
    }
    return parameters;
  }

  private void requestBody(String place, JsonNode before, JsonNode now) {
    if (now.path("required").asBoolean() && !before.path("required").asBoolean()) {
      broken(place, "a body is required now");
    }
    if (!before.isMissingNode() && now.isMissingNode()) {
      broken(place, "takes no body now");
      return;
    }
    content(
        place + " body", before.path("content"), now.path("content"), SchemaChanges.Way.REQUEST);
  }

  private void answers(String place, JsonNode before, JsonNode now) {
    for (Map.Entry<String, JsonNode> status : before.properties()) {
      if (status.getKey().startsWith("2")) {
        String where = place + " " + status.getKey();
        JsonNode old = reviewed.resolve(status.getValue());
        JsonNode fresh = present.resolve(now.path(status.getKey()));
        if (fresh.isMissingNode()) {
          broken(where, "is no longer answered");
        } else {
          headers(where, old.path("headers"), fresh.path("headers"));
          content(where, old.path("content"), fresh.path("content"), SchemaChanges.Way.ANSWER);
        }
      }
    }
  }

  private void headers(String where, JsonNode before, JsonNode now) {
    before
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!now.has(name)) {
                broken(where, "header " + name + " is gone");
              }
            });
  }

  private void content(String where, JsonNode before, JsonNode now, SchemaChanges.Way way) {
    for (Map.Entry<String, JsonNode> type : before.properties()) {
      if (now.has(type.getKey())) {
        schema(where, type.getValue().path("schema"), now.get(type.getKey()).path("schema"), way);
      } else {
        broken(where, "media type " + type.getKey() + " is gone");
      }
    }
  }

  private void schema(String place, JsonNode before, JsonNode now, SchemaChanges.Way way) {
    new SchemaChanges(reviewed, present, way, this::broken).compare(place, before, now);
  }

  private void broken(String place, String what) {
    found.add(place + ": " + what);
  }
}
