package org.fairway.pathway.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairway.pathway.Api;
import org.fairway.pathway.Given;
import org.fairway.pathway.Verdicts;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A review of a team stands for itself, or is that of the programme on which the team works. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FidelityApiTest {
  private final Persona coordinator = coordinator(Tokens.newTenant());
  private String path;

  private Map<String, String> completion() {
    return new Verdicts(coordinator, path).completion();
  }

  private Map<String, String> kept(String body) {
    return new Verdicts(coordinator, path).kept(body);
  }

  @Test
  void theReviewOfItsTeamAnswersForEverybodyOnTheProgramme() {
    // Given one of the employer that runs it, who sees the enrolment
    Persona host = employer(coordinator.tenant(), "RNA");
    path = Given.begun(coordinator, "IPS_EMPLOYMENT");
    String programme = as(coordinator).get(path).path("programmeId");
    assertThat(completion()).containsOnlyKeys("IPS-ACCESS");

    // When
    reviewed(coordinator, programme, "2025-10-01", 20, 3).statusCode(201);

    // Then: 25 items of 3, but the first by the caseload
    assertThat(completion())
        .containsEntry("IPS-CASELOAD", "PASS")
        .containsEntry("IPS-ITEMS", "PASS")
        .containsEntry("IPS-FIDELITY", "PASS");
    assertThat(kept("{'asOf': '2025-09-30'}")).containsEntry("IPS-FIDELITY", "UNKNOWN");
    assertThat(kept("{'asOf': '2025-10-01', 'facts': {'ips': {'caseload': 90}}}"))
        .as("what is known goes before what is told")
        .containsEntry("IPS-CASELOAD", "PASS")
        .containsEntry("IPS-FIDELITY", "PASS");

    // When a later one finds less, and one of another programme more
    reviewed(coordinator, programme, "2025-11-01", 41, 2).statusCode(201);
    reviewed(coordinator, null, "2025-12-01", 20, 5).statusCode(201);

    // Then
    assertThat(completion()).containsEntry("IPS-FIDELITY", "FAIL");
    assertThat(kept("{'asOf': '2025-10-31'}")).containsEntry("IPS-FIDELITY", "PASS");
    as(coordinator)
        .get("/v1/ips-fidelity-reviews?programme=" + programme)
        .then()
        .body("items.reviewedOn", contains("2025-11-01", "2025-10-01"))
        .body("items.programmeId", everyItem(equalTo(programme)));

    // And it is of IPS, and of who runs it
    reviewed(host, programme, "2025-11-02", 20, 3)
        .statusCode(422)
        .body("errors.pointer", contains("/programmeId"))
        .body("errors.code", contains("other-organisation"));
    String others = Api.programme(coordinator, 1).toString();
    reviewed(coordinator, others, "2025-11-02", 20, 3)
        .statusCode(422)
        .body("errors.code", contains("other-pathway-type"));
    reviewed(coordinator(Tokens.newTenant()), programme, "2025-11-02", 20, 3)
        .statusCode(422)
        .body("errors.code", contains("unknown-programme"));
  }

  /** All items but the first with the same points. */
  private static ValidatableResponse reviewed(
      Persona who, String programme, String on, int caseload, int points) {
    String scores =
        IntStream.rangeClosed(2, 25)
            .mapToObj(item -> "{\"item\": %d, \"points\": %d}".formatted(item, points))
            .collect(Collectors.joining(", "));
    return creating(who)
        .body(
            "{\"programmeId\": %s, \"team\": \"IPS-1\", \"reviewedOn\": \"%s\", \"caseload\": %d, \"scores\": [%s]}"
                .formatted(programme == null ? null : '"' + programme + '"', on, caseload, scores))
        .post("/v1/ips-fidelity-reviews")
        .then();
  }
}
