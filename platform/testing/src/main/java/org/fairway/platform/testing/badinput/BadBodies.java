package org.fairway.platform.testing.badinput;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Bodies with one mistake each, from a sound body: every property of the schema, however deep, with
 * every value that it may not have.
 */
final class BadBodies {
  private static final String MARK = "@@here@@";
  private static final String UNKNOWN = "noSuchProperty";
  private static final int DEEPEST = 6;
  private static final int NESTING = 40;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final List<Bad> made = new ArrayList<>();

  private BadBodies() {}

  /**
   * A body with a mistake.
   *
   * @param pointer where the mistake is
   */
  record Bad(String what, String body, String pointer) {}

  static List<Bad> of(Shape shape, JsonNode sound) {
    BadBodies bodies = new BadBodies();
    bodies.object(shape, sound, "", 0);
    return bodies.made;
  }

  private void object(Shape shape, JsonNode sound, String at, int depth) {
    if (!shape.isMap()) {
      put(sound, at + "/" + UNKNOWN, "\"" + BadValues.CANARY + "\"");
    }
    put(sound, at + "/\\ud800", "1", ""); // a name that cannot be repeated
    for (Map.Entry<String, Shape> property : shape.properties()) {
      String place = at + "/" + property.getKey();
      if (shape.required().contains(property.getKey())) {
        missing(sound, at, property.getKey());
        if (!property.getValue().nullable()) {
          put(sound, place, "null");
        }
      }
      value(property.getValue(), sound, place, depth);
    }
  }

  private void value(Shape shape, JsonNode sound, String at, int depth) {
    BadValues.of(shape).forEach(bad -> put(sound, at, bad));
    if (depth < DEEPEST && shape.type().equals("object")) {
      object(shape, filled(sound, at, Samples.of(shape)), at, depth + 1);
    } else if (depth < DEEPEST && shape.type().equals("array")) {
      array(shape, filled(sound, at, JSON.arrayNode()), at, depth);
    }
    if (depth == 0) {
      put(sound, at, "[".repeat(NESTING) + "]".repeat(NESTING));
    }
  }

  private void array(Shape shape, JsonNode sound, String at, int depth) {
    JsonNode item = Samples.of(shape.items());
    put(sound, at, "[null]", at + "/0");
    if (shape.bound("maxItems") != null) {
      ArrayNode many = JSON.arrayNode();
      for (long i = 0; i <= shape.bound("maxItems"); i++) {
        many.add(item);
      }
      put(sound, at, many.toString());
    }
    JsonNode one = filled(sound, at, JSON.arrayNode());
    if (one.at(at).isEmpty()) {
      ((ArrayNode) one.at(at)).add(item);
    }
    value(shape.items(), one, at + "/0", depth + 1);
  }

  private void missing(JsonNode sound, String at, String name) {
    JsonNode body = sound.deepCopy();
    ((ObjectNode) body.at(at)).remove(name);
    made.add(new Bad(at + "/" + name + " is missing", body.toString(), at + "/" + name));
  }

  private void put(JsonNode sound, String at, String raw) {
    put(sound, at, raw, at);
  }

  private void put(JsonNode sound, String at, String raw, String pointer) {
    JsonNode body = with(sound, at, JSON.textNode(MARK));
    String text = body.toString().replace("\"" + MARK + "\"", raw).replace("\\\\ud800", "\\ud800");
    made.add(new Bad(at + " = " + Spoiled.cut(raw), text, pointer));
  }

  /** The body with something sound at the place, if nothing is there yet. */
  private static JsonNode filled(JsonNode sound, String at, JsonNode value) {
    JsonNode present = sound.at(at);
    return present.isMissingNode() || present.isNull() ? with(sound, at, value) : sound.deepCopy();
  }

  private static JsonNode with(JsonNode sound, String at, JsonNode value) {
    JsonNode body = sound.deepCopy();
    int cut = at.lastIndexOf('/');
    String name = at.substring(cut + 1);
    JsonNode parent = body.at(JsonPointer.compile(at.substring(0, cut)));
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) parent).set(name, value);
    }
    return body;
  }
}
