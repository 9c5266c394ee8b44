package org.fairway.referral.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.local.server.Checkout;

/** The JSON Schemas of HSDS-UK 3.0 in {@code contracts/openreferral}. */
final class Hsds {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCHEMAS = Checkout.root().resolve("contracts/openreferral/hsds-uk-3.0");

  /** The profile leaves a language without any word for which it is; the international HSDS not. */
  private static final Set<String> INTERNATIONAL = Set.of("/languages[]/name", "/languages[]/code");

  private Hsds() {}

  /** What is wrong with a document, formats included. */
  static Set<ValidationMessage> violations(String schema, String json) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(SchemaLocation.of(SCHEMAS.resolve(schema + ".json").toUri().toString()), config)
        .validate(json, InputFormat.JSON);
  }

  /** Names, however deep, that the schemas do not have: JSON Schema itself lets any pass. */
  static List<String> unknownNames(String schema, String json) {
    List<String> found = new ArrayList<>();
    try {
      unknownNames(read(schema + ".json"), JSON.readTree(json), "", found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static void unknownNames(JsonNode declared, JsonNode value, String at, List<String> found)
      throws IOException {
    JsonNode schema = declared.has("$ref") ? read(declared.get("$ref").asText()) : declared;
    for (JsonNode item : value.isArray() ? value : JSON.createArrayNode()) {
      unknownNames(schema.path("items"), item, at + "[]", found);
    }
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      String place = at + "/" + property.getKey();
      JsonNode known = schema.path("properties").path(property.getKey());
      if (known.isMissingNode()) {
        if (INTERNATIONAL.stream().noneMatch(place::endsWith)) {
          found.add(place);
        }
      } else {
        unknownNames(known, property.getValue(), place, found);
      }
    }
  }

  private static JsonNode read(String file) throws IOException {
    return JSON.readTree(SCHEMAS.resolve(file).toFile());
  }
}
