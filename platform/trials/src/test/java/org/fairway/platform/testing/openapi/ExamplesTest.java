package org.fairway.platform.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairway.local.server.Checkout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation shows what is sent and what is answered, and what is shown is as described. */
class ExamplesTest {

  @ParameterizedTest
  @ValueSource(strings = {"referral", "pathway", "metrics", "reporting"})
  void everyOperationHasExamplesThatKeepToTheirSchemas(String service) throws IOException {
    assertThat(mistakes(document(service))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"referral", "pathway", "metrics", "reporting"})
  void controlArmAnExampleThatLacksWhatIsRequiredIsFound(String service) throws IOException {
    // Given
    JsonNode document = document(service);
    JsonNode entry = document.at("/paths/~1v1~1audit/get/responses/200/content/application~1json");
    ((ObjectNode) entry.at("/examples/usual/value/items/0")).remove("id");
    // When, Then
    assertThat(mistakes(document)).hasSize(1).first().asString().contains("listAudit");
  }

  private static JsonNode document(String service) throws IOException {
    return new ObjectMapper()
        .readTree(
            Checkout.root().resolve("contracts/openapi/" + service + "-service.json").toFile());
  }

  private static List<String> mistakes(JsonNode document) {
    Described described = new Described(document);
    List<String> mistakes = new ArrayList<>();
    for (Description.Operation operation : described.description().operations()) {
      String id = operation.id();
      check(described, id + " request", operation.node().at("/requestBody/content"), mistakes);
      for (Map.Entry<String, JsonNode> answer : operation.node().path("responses").properties()) {
        JsonNode resolved = described.description().resolve(answer.getValue());
        check(described, id + " " + answer.getKey(), resolved.path("content"), mistakes);
      }
    }
    return mistakes;
  }

  private static void check(
      Described described, String place, JsonNode content, List<String> mistakes) {
    for (Map.Entry<String, JsonNode> type : content.properties()) {
      JsonNode examples = type.getValue().path("examples");
      boolean file = type.getValue().at("/schema/format").asText().equals("binary");
      if (examples.isEmpty()) {
        mistakes.add(place + " " + type.getKey() + " has no example");
      }
      if (!file) {
        examples.forEach(
            example ->
                described
                    .mistakes(type.getValue().path("schema"), example.path("value"))
                    .forEach(mistake -> mistakes.add(place + " " + mistake)));
      }
    }
  }
}
