package org.fairway.reporting.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/** Inputs as text and back, without loss of a digit, and their checksum. */
final class InputsJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private InputsJson() {}

  static JsonNode parse(String answer) throws JsonProcessingException {
    return JSON.readTree(answer);
  }

  static String write(Inputs inputs) {
    return text(inputs);
  }

  static Inputs read(String stored) {
    try {
      return JSON.readValue(stored, Inputs.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored inputs of a report cannot be read", e);
    }
  }

  /**
   * The same for the same figures, whenever they were fetched: the moment of the answer is left
   * out.
   */
  static String checksum(Inputs inputs) {
    List<Object> figures =
        inputs.answers().stream()
            .map(a -> List.of(a.request(), timeless(a.body())))
            .map(Object.class::cast)
            .toList();
    return Sha256.of(text(figures));
  }

  private static Object timeless(JsonNode body) {
    JsonNode copy = body.deepCopy();
    if (copy instanceof ObjectNode object) {
      object.remove("asOf");
    }
    try {
      return JSON.treeToValue(copy, Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON tree is always a value", e);
    }
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The inputs of a report cannot be written", e);
    }
  }
}
