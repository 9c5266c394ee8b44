package org.fairway.platform.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A description whose operations can be found by path, and whose schemas check values. */
public final class Described {
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();
  private final Description description;

  public Described(JsonNode document) {
    description = new Description(document);
  }

  public Description description() {
    return description;
  }

  /** The operation that answers the method at a path; literal paths go before templates. */
  Optional<Description.Operation> operation(String method, String path) {
    return description.operations().stream()
        .filter(operation -> operation.method().equals(method))
        .filter(operation -> Pattern.matches(pattern(operation.path()), path))
        .min(
            java.util.Comparator.comparing(
                operation -> operation.path().chars().filter(c -> c == '{').count()));
  }

  private static String pattern(String template) {
    return template.replaceAll("\\{[^}]+}", "[^/]+");
  }

  /** What of the value is not as its schema says. */
  public List<String> mistakes(JsonNode schema, JsonNode value) {
    return schemas.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(mistake -> mistake.getInstanceLocation() + ": " + mistake.getMessage())
        .toList();
  }

  /** References within a schema lead into the description; here they lead into what it brings. */
  private JsonSchema compile(JsonNode schema) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.setAll((ObjectNode) schema.deepCopy());
    whole.set("$defs", description.root().at("/components/schemas"));
    try {
      String text = whole.toString().replace("#/components/schemas/", "#/$defs/");
      return factory.getSchema(
          new ObjectMapper().readTree(text),
          SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was JSON is no longer", e);
    }
  }
}
