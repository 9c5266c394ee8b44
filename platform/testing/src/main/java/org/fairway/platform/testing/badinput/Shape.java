package org.fairway.platform.testing.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fairway.platform.testing.openapi.Description;

/**
 * A schema with its references followed: what a value is allowed to be.
 *
 * @param nullable whether null is a value of it
 */
record Shape(Description description, JsonNode schema, boolean nullable) {

  static Shape of(Description description, JsonNode declared) {
    JsonNode schema = description.resolve(declared);
    boolean nullable = false;
    for (String choice : List.of("anyOf", "oneOf")) {
      for (JsonNode option : schema.path(choice)) {
        nullable |= option.path("type").asText().equals("null");
      }
      for (JsonNode option : schema.path(choice)) {
        if (!option.path("type").asText().equals("null")) {
          return new Shape(description, description.resolve(option), nullable);
        }
      }
    }
    for (JsonNode type : schema.path("type")) {
      nullable |= type.asText().equals("null");
    }
    return new Shape(description, schema, nullable);
  }

  String type() {
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      return type.asText();
    }
    for (JsonNode one : type) {
      if (!one.asText().equals("null")) {
        return one.asText();
      }
    }
    return "";
  }

  String format() {
    return schema.path("format").asText();
  }

  boolean isEnum() {
    return schema.has("enum");
  }

  /** Whether its properties have names of the caller's own. */
  boolean isMap() {
    return schema.path("additionalProperties").isObject();
  }

  /** The number behind a keyword, or null. */
  Long bound(String keyword) {
    return schema.has(keyword) ? (Long) schema.get(keyword).asLong() : null;
  }

  /** The pattern, or null. */
  Pattern pattern() {
    return schema.has("pattern") ? Pattern.compile(schema.get("pattern").asText()) : null;
  }

  Set<String> required() {
    Set<String> names = new TreeSet<>();
    schema.path("required").forEach(name -> names.add(name.asText()));
    return names;
  }

  List<Map.Entry<String, Shape>> properties() {
    List<Map.Entry<String, Shape>> found = new ArrayList<>();
    schema
        .path("properties")
        .properties()
        .forEach(p -> found.add(Map.entry(p.getKey(), of(description, p.getValue()))));
    return found;
  }

  /** Of an array what its elements are. */
  Shape items() {
    return of(description, schema.path("items"));
  }
}
