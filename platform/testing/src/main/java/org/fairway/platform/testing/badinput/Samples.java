package org.fairway.platform.testing.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The least value that is as a schema says: something sound for a mistake to sit in. */
final class Samples {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> TEXTS =
      List.of(
          "sound", "en", "SOUND", "E01009719", "2026-04", "sound@partner.example", "+441210000000");

  private Samples() {}

  static JsonNode of(Shape shape) {
    if (shape.isEnum()) {
      return shape.schema().get("enum").get(0);
    }
    return switch (shape.type()) {
      case "object" -> object(shape);
      case "array" -> JSON.arrayNode();
      case "integer", "number" -> JSON.numberNode(least(shape));
      case "boolean" -> JSON.booleanNode(true);
      default -> JSON.textNode(text(shape));
    };
  }

  private static long least(Shape shape) {
    Long least = shape.bound("minimum");
    return least == null ? 1 : least;
  }

  private static ObjectNode object(Shape shape) {
    ObjectNode made = JSON.objectNode();
    shape.properties().stream()
        .filter(property -> shape.required().contains(property.getKey()))
        .forEach(property -> made.set(property.getKey(), of(property.getValue())));
    return made;
  }

  private static String text(Shape shape) {
    return switch (shape.format()) {
      case "date" -> "2026-01-31";
      case "date-time" -> "2026-01-31T09:00:00Z";
      case "uuid" -> "01932c6e-9a44-7b10-8c1d-2f9f3a7b6c55";
      default ->
          TEXTS.stream()
              .filter(t -> shape.pattern() == null || shape.pattern().matcher(t).find())
              .findFirst()
              .orElse(TEXTS.get(0));
    };
  }
}
