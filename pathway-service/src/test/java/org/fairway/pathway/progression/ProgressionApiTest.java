package org.fairway.pathway.progression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import org.fairway.pathway.Given;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProgressionApiTest {
  private static final String NOTE = "Bexolaturimova on rotas";

  private final Persona coordinator = coordinator(Tokens.newTenant());
  private String path;

  private ValidatableResponse pair(String counterpart, String on) {
    String json = "{\"counterpart\": \"%s\", \"pairedOn\": \"%s\"}".formatted(counterpart, on);
    return creating(coordinator).body(json).post(path + "/mentoring-pairs").then();
  }

  private ValidatableResponse session(String activity, String on, String pair) {
    String json =
        "{\"activity\": \"%s\", \"heldOn\": \"%s\", \"minutes\": 45, \"note\": \"%s\"%s}"
            .formatted(
                activity, on, NOTE, pair == null ? "" : ", \"pairId\": \"" + Given.id(pair) + '"');
    return creating(coordinator).body(json).post(path + "/development-sessions").then();
  }

  @Test
  void twoMentorEachOtherInBothDirections() {
    // Given
    path = Given.begun(coordinator, "RECIPROCAL_MENTORING");
    String pair = pair("EXEC-4", "2025-09-10").statusCode(201).extract().header("Location");
    pair("EXEC-4", "2025-09-11").statusCode(409).body("code", equalTo("paired-already"));
    // When
    String first =
        session("MENTORED_BY_COUNTERPART", "2025-09-12", pair)
            .statusCode(201)
            .extract()
            .header("Location");
    as(coordinator).get(pair).then().body("reciprocal", equalTo(false));
    session("MENTORED_COUNTERPART", "2025-09-13", pair).statusCode(201);
    // Then
    as(coordinator)
        .get(pair)
        .then()
        .body("reciprocal", equalTo(true))
        .body("mentored", equalTo(1))
        .body("mentoring", equalTo(1));
    as(coordinator).get(first).then().body("note", equalTo(NOTE));
    as(coordinator.withRole("integration"))
        .get(path + "/development-sessions")
        .then()
        .body("minutes", equalTo(90))
        .body("items.note.findAll { it != null }", hasSize(0));
    assertThat(
            TestDatabase.value(
                "select count(*) from development_session where position('Bexo' in encode(note, 'escape')) > 0"))
        .isEqualTo("0");
    // When the pair ends, Then no session of a later day is of it, and another pair may begin
    as(coordinator)
        .header("If-Match", etag(coordinator, pair))
        .body("{\"endedOn\": \"2025-10-01\"}")
        .post(pair + "/end")
        .then()
        .statusCode(200);
    session("MENTORED_COUNTERPART", "2025-10-02", pair)
        .statusCode(422)
        .body("errors.code", hasItem("no-such-pair"));
    as(coordinator)
        .header("If-Match", etag(coordinator, pair))
        .body("{\"endedOn\": \"2025-10-01\"}")
        .post(pair + "/end")
        .then()
        .statusCode(409);
    pair("EXEC-4", "2025-10-03").statusCode(201);
    as(coordinator).get(path + "/mentoring-pairs").then().body("items", hasSize(2));
  }

  @Test
  void eachPathwayHasItsOwnSessions() {
    path = Given.begun(coordinator, "CAREER_COACHING");
    session("COACHING", "2025-09-12", null).statusCode(201);
    session("CAREER_PLAN", "2025-09-11", null).statusCode(201);
    session("MOCK_INTERVIEW", "2025-09-12", null)
        .statusCode(422)
        .body("errors.code", hasItem("other-pathway-type"));
    session("COACHING", "2025-08-31", null)
        .statusCode(422)
        .body("errors.pointer", hasItem("/heldOn"));
    pair("EXEC-4", "2025-09-10").statusCode(409).body("code", equalTo("other-pathway-type"));
    as(coordinator)
        .get(path + "/development-sessions")
        .then()
        .body("items.activity", contains("CAREER_PLAN", "COACHING"));
    as(coordinator(Tokens.newTenant())).get(path + "/development-sessions").then().statusCode(404);
  }

  @Test
  void everyPathwayForStaffInPostHasSessions() {
    for (PathwayType pathway :
        new PathwayType[] {
          PathwayType.RECIPROCAL_MENTORING,
          PathwayType.INTERVIEW_ASSISTANCE,
          PathwayType.LEADERSHIP_DEVELOPMENT,
          PathwayType.CULTURAL_INTELLIGENCE_TRAINING,
          PathwayType.CAREER_COACHING
        }) {
      assertThat(Arrays.stream(Activity.values()).filter(activity -> activity.isOf(pathway)))
          .hasSizeGreaterThanOrEqualTo(2);
    }
  }
}
