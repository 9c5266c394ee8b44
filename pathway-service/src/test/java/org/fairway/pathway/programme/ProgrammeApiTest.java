package org.fairway.pathway.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.partner;
import static org.fairway.pathway.Api.programme;
import static org.fairway.pathway.Api.programmeJson;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProgrammeApiTest {
  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Persona employer = employer(tenant, "RNA");

  @Test
  void aProgrammeIsOpenedReadAndListed() {
    // When
    Response opened = creating(coordinator).body(programmeJson(12)).post("/v1/programmes");

    // Then
    opened
        .then()
        .statusCode(201)
        .header("ETag", notNullValue())
        .body("organisation", equalTo(tenant));
    as(coordinator)
        .get(opened.header("Location"))
        .then()
        .statusCode(200)
        .body("places", equalTo(12))
        .body("pathwayType", equalTo("SUPPORTED_INTERNSHIP"))
        .body("targetGroups", hasItem("LEARNING_DISABILITY"));
    as(coordinator)
        .get("/v1/programmes")
        .then()
        .body("items", hasSize(1))
        .body("next", nullValue());
    Sent.Event told = Sent.about(opened.path("id")).get(0);
    assertThat(told.type()).isEqualTo("programme.published");
    assertThat(told.data().path("places").asInt()).isEqualTo(12);
    assertThat(told.data().path("available").asInt()).isEqualTo(12);
  }

  @Test
  void theWholeCareSystemSeesAnEmployersProgrammeAndAnotherCareSystemDoesNot() {
    // Given
    UUID id = programme(employer, 4);

    // Then
    as(partner(tenant, UUID.randomUUID()))
        .get("/v1/programmes/" + id)
        .then()
        .statusCode(200)
        .body("organisation", equalTo("RNA"));
    as(coordinator(Tokens.newTenant()))
        .get("/v1/programmes/" + id)
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
    as(coordinator(Tokens.newTenant())).get("/v1/programmes").then().body("items", hasSize(0));
  }

  @Test
  void aPartnerMayNotOpenOne() {
    creating(partner(tenant, UUID.randomUUID()))
        .body(programmeJson(4))
        .post("/v1/programmes")
        .then()
        .statusCode(403);
    as(coordinator).get("/v1/programmes").then().body("items", hasSize(0));
  }

  @Test
  void aListIsPagedByASignedCursor() {
    // Given
    for (int i = 0; i < 3; i++) {
      programme(coordinator, i + 1);
    }

    // When
    Response first = as(coordinator).get("/v1/programmes?limit=2");
    String next = first.path("next");

    // Then
    first.then().body("items.places", equalTo(java.util.List.of(3, 2)));
    as(coordinator)
        .get("/v1/programmes?limit=2&cursor=" + next)
        .then()
        .body("items.places", equalTo(java.util.List.of(1)))
        .body("next", nullValue());
    as(coordinator)
        .get("/v1/programmes?limit=2&stream=APPRENTICESHIP&cursor=" + next)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
    as(coordinator).get("/v1/programmes?limit=101").then().statusCode(400);
  }

  @Test
  void theSameKeyCreatesOneProgramme() {
    // Given
    String key = UUID.randomUUID().toString();

    // When
    String first = withKey(key, programmeJson(5)).path("id");
    String second = withKey(key, programmeJson(5)).path("id");

    // Then
    assertThat(first).isEqualTo(second);
    withKey(key, programmeJson(6)).then().statusCode(422);
    as(coordinator).get("/v1/programmes").then().body("items", hasSize(1));
    as(coordinator).body(programmeJson(5)).post("/v1/programmes").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"places\": 5 | \"places\": 0 | 400 | /places",
        "\"places\": 5 | \"places\": 10001 | 400 | /places",
        "\"places\": 5 | \"places\": \"many\" | 400 | /places",
        "\"places\": 5 | \"places\": 5, \"colour\": \"blue\" | 400 | /colour",
        "SUPPORTED_EMPLOYMENT | NO_SUCH_STREAM | 400 | /stream",
        "LEARNING_DISABILITY | learning disability | 400 | /targetGroups/0",
        "LEARNING_DISABILITY | LEFT_HANDED | 422 | /targetGroups/0",
        "LEARNING_DISABILITY | NONE | 422 | /targetGroups/0",
        "2099-07-31 | 2025-08-31 | 422 | /endsOn",
        "2099-07-31 | 31.7.2099 | 400 | /endsOn",
      })
  void whatIsWrongIsNamedAndNothingIsStored(String good, String bad, int status, String pointer) {
    creating(coordinator)
        .body(programmeJson(5).replace(good, bad))
        .post("/v1/programmes")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(pointer));
    as(coordinator).get("/v1/programmes").then().body("items", hasSize(0));
  }

  @Test
  void filtersNarrowTheList() {
    String id = programme(coordinator, 5).toString();

    as(coordinator)
        .get("/v1/programmes?pathwayType=SUPPORTED_INTERNSHIP")
        .then()
        .body("items.id", hasItem(id));
    as(coordinator)
        .get("/v1/programmes?pathwayType=SWAP")
        .then()
        .body("items.id", not(hasItem(id)));
  }

  private Response withKey(String key, String body) {
    return as(coordinator).header("Idempotency-Key", key).body(body).post("/v1/programmes");
  }
}
