package org.fairway.pathway.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.fairway.pathway.Given;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A rule that changes changes no answer that was kept. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LaterVersionApiTest {
  private static final String FACTS =
      "{\"facts\": {\"person\": {\"born\": \"2004-04\"}}, \"stages\": [\"ELIGIBILITY\"]}";

  private final Persona coordinator = coordinator(Tokens.newTenant());

  @Test
  void anAnswerThatWasKeptStaysWhenItsRuleChangesAndALaterOneIsByTheNewVersion()
      throws IOException {
    // Given
    String path = Given.active(coordinator);
    Response before = creating(coordinator).body(FACTS).post(path + "/assessments");
    assertThat(age(before, "verdict")).isEqualTo("PASS");

    // When: from the first of September 2025 the age band ends at 18
    QuarkusMock.installMockForType(new Evaluations(changed()), Evaluations.class);

    // Then
    Response kept = as(coordinator).get(before.header("Location"));
    assertThat(kept.asString()).isEqualTo(before.asString());
    Response after = creating(coordinator).body(FACTS).post(path + "/assessments");
    assertThat(age(after, "verdict")).isEqualTo("FAIL");
    assertThat(age(after, "version")).isEqualTo("2025-09-01");
    assertThat(age(as(coordinator).get(before.header("Location")), "verdict")).isEqualTo("PASS");
  }

  private static String age(Response answer, String field) {
    return answer.jsonPath().getString("assessment.rules.find { it.rule == 'SI-AGE' }." + field);
  }

  private static RuleBook changed() throws IOException {
    try (InputStream in =
        LaterVersionApiTest.class.getResourceAsStream("/rules/supported-internship.json")) {
      JsonNode file = new ObjectMapper().readTree(in);
      for (JsonNode rule : file.path("rules")) {
        if (rule.path("id").asText().equals("SI-AGE")) {
          ObjectNode last =
              (ObjectNode) rule.path("versions").get(rule.path("versions").size() - 1);
          ObjectNode next = last.deepCopy();
          last.put("to", "2025-08-31");
          next.put("from", "2025-09-01");
          ((ObjectNode) next.path("with")).put("to", 18);
          ((ArrayNode) rule.path("versions")).add(next);
        }
      }
      List<BookRule> rules = new ArrayList<>(RuleFiles.read("changed", file));
      RuleBook.standard().rules().stream()
          .filter(rule -> rules.stream().noneMatch(other -> other.id().equals(rule.id())))
          .toList()
          .forEach(rules::add);
      return new RuleBook(rules);
    }
  }
}
