package org.fairway.platform.testing.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fields of a schema as a table. Long code lists stand once, at the end of the page. */
final class FieldTable {
  private static final int SHORT_LIST = 7;
  private final Map<String, String> lists = new LinkedHashMap<>();

  String of(JsonNode schema) {
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    StringBuilder table = new StringBuilder("| Field | Type | | Meaning |\n|---|---|---|---|\n");
    schema
        .path("properties")
        .properties()
        .forEach(
            field ->
                table.append(
                    "| `%s` | %s | %s | %s |\n"
                        .formatted(
                            field.getKey(),
                            type(field.getKey(), field.getValue()),
                            required.contains(field.getKey()) ? "required" : "optional",
                            meaning(field.getKey(), field.getValue()))));
    return table.toString();
  }

  private static String meaning(String name, JsonNode property) {
    String description = property.path("description").asText();
    if (description.isBlank()) {
      throw new AssertionError("the field " + name + " says nothing of its meaning");
    }
    return description.replace("|", "\\|");
  }

  private String type(String name, JsonNode property) {
    if (property.has("enum")) {
      return oneOf(name, property.path("enum"));
    }
    if (property.has("const")) {
      return "always `" + property.path("const").asText() + "`";
    }
    if (property.path("type").asText().equals("array")) {
      return "array of " + type(name, property.path("items"));
    }
    String format = property.path("format").asText();
    return (format.isEmpty() ? property.path("type").asText() : format) + limits(property);
  }

  private static String limits(JsonNode property) {
    if (property.has("pattern")) {
      return " `" + property.path("pattern").asText().replace("|", "\\|") + "`";
    }
    if (property.has("maximum")) {
      return " " + property.path("minimum").asText() + " to " + property.path("maximum").asText();
    }
    if (property.has("minimum")) {
      return " from " + property.path("minimum").asText();
    }
    return property.has("maxLength")
        ? ", at most " + property.path("maxLength").asText() + " characters"
        : "";
  }

  private String oneOf(String name, JsonNode values) {
    List<String> codes = new ArrayList<>();
    values.forEach(value -> codes.add("`" + value.asText() + "`"));
    String list = String.join(", ", codes);
    if (codes.size() <= SHORT_LIST) {
      return "one of " + list;
    }
    String title = title(name, list);
    return "one of [%s](#%s)".formatted(title, title.toLowerCase(java.util.Locale.ROOT));
  }

  /** Equal lists share a title; different ones under one name are numbered. */
  private String title(String name, String list) {
    String title = "codes-" + name;
    for (int i = 2; lists.containsKey(title) && !lists.get(title).equals(list); i++) {
      title = "codes-" + name + "-" + i;
    }
    lists.put(title, list);
    return title;
  }

  String codeLists() {
    StringBuilder text = new StringBuilder("\n## Code lists\n");
    new TreeMap<>(lists)
        .forEach(
            (title, list) ->
                text.append("\n### ").append(title).append("\n\n").append(list).append('\n'));
    return text.toString();
  }
}
