package org.fairway.platform.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A description whose operations can be found by path, and whose schemas check values. */
public final class Described {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();
  private final Description description;
  private final List<Place> places;
  private final JsonNode parts;

  public Described(JsonNode document) {
    description = new Description(document);
    // literal paths go before templates
    places =
        description.operations().stream()
            .map(Place::of)
            .sorted(Comparator.comparing(Place::variables))
            .toList();
    parts = within(document.at("/components/schemas"));
  }

  public Description description() {
    return description;
  }

  /** Where an operation answers: most of what tests ask is looked up here, so it is made once. */
  private record Place(Description.Operation operation, Pattern path, long variables) {
    static Place of(Description.Operation operation) {
      return new Place(
          operation,
          Pattern.compile(operation.path().replaceAll("\\{[^}]+}", "[^/]+")),
          operation.path().chars().filter(c -> c == '{').count());
    }
  }

  /** The operation that answers the method at a path. */
  Optional<Description.Operation> operation(String method, String path) {
    return places.stream()
        .filter(place -> place.operation().method().equals(method))
        .filter(place -> place.path().matcher(path).matches())
        .map(Place::operation)
        .findFirst();
  }

  /** What of the value is not as its schema says. */
  public List<String> mistakes(JsonNode schema, JsonNode value) {
    return schemas.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(mistake -> mistake.getInstanceLocation() + ": " + mistake.getMessage())
        .toList();
  }

  private JsonSchema compile(JsonNode schema) {
    ObjectNode whole = (ObjectNode) within(schema);
    whole.set("$defs", parts);
    return factory.getSchema(
        whole, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  /** References within a schema lead into the description; here they lead into what it brings. */
  private static JsonNode within(JsonNode schema) {
    try {
      return JSON.readTree(schema.toString().replace("#/components/schemas/", "#/$defs/"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was JSON is no longer", e);
    }
  }
}
