package org.fairway.pathway.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.partner;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.fairway.pathway.Given;
import org.fairway.pathway.Sent;
import org.fairway.pathway.support.Today;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class OpportunityApiTest {
  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Persona employer = employer(tenant, "RNA");
  private final Persona partner = partner(tenant, UUID.randomUUID());

  @Test
  void aDraftIsSeenByItsOwnerAndTheIcsAndWhatIsPublishedByAll() {
    // Given
    String path = Offered.draft(employer, 3);

    // When, Then
    as(employer(tenant, "RXX")).get(path).then().statusCode(404);
    as(partner).get(path).then().statusCode(404);
    as(coordinator).get(path).then().statusCode(200).body("employer", equalTo("RNA"));
    as(partner).get("/v1/opportunities").then().body("items", hasSize(0));

    change(employer, path, "publish", null)
        .statusCode(200)
        .body("status", equalTo("PUBLISHED"))
        .body("available", equalTo(3))
        .body("site.latitude", notNullValue());
    as(partner).get(path).then().statusCode(200).body("allowedActions[1].allowed", equalTo(false));
    as(partner)
        .get("/v1/opportunities?status=PUBLISHED&pathwayType=SUPPORTED_INTERNSHIP&employer=RNA")
        .then()
        .body("items.id", equalTo(java.util.List.of(Given.id(path).toString())));
    as(partner).get("/v1/opportunities?status=FILLED").then().body("items", hasSize(0));
    as(coordinator(Tokens.newTenant())).get(path).then().statusCode(404);
  }

  @Test
  void onlyItsOwnerOrTheIcsMovesItAndEachMoveIsTold() {
    // Given
    String path = Offered.published(employer, 2);
    Persona other = employer(tenant, "RXX");

    // When, Then
    as(other).header("If-Match", etag(other, path)).post(path + "/close").then().statusCode(404);
    as(partner).header("If-Match", "\"v1\"").post(path + "/close").then().statusCode(403);
    as(employer).post(path + "/close").then().statusCode(428);
    as(employer).header("If-Match", "\"v0\"").post(path + "/close").then().statusCode(412);
    change(employer, path, "publish", null)
        .statusCode(409)
        .body("code", equalTo("transition-not-allowed"));
    change(coordinator, path, "close", null).statusCode(200).body("status", equalTo("CLOSED"));
    change(coordinator, path, "close", null).statusCode(409);
    assertThat(Sent.typesAbout(Given.id(path)))
        .containsExactly(
            "opportunity.published",
            "opportunity.listed",
            "opportunity.closed",
            "opportunity.listed");
    assertThat(Sent.about(Given.id(path)))
        .filteredOn(event -> event.type().equals("opportunity.listed"))
        .extracting(event -> event.data().path("open").asBoolean())
        .containsExactly(true, false);
  }

  @Test
  void whatNobodyCouldAskForOrBeginAnyMoreIsNotPublished() {
    String today = Today.inEngland().toString();
    String yesterday = Today.inEngland().minusDays(1).toString();
    Map<String, String> pointers = Map.of("closesOn", "/closesOn", "startsUntil", "/startsUntil");

    pointers.forEach(
        (property, pointer) -> {
          String dated = "{\"startsFrom\": \"2025-01-01\", \"%s\": \"%s\", \"pathwayType\"";
          String json = Offered.json(1).replace(", \"startsFrom\": \"2026-09-01\"", "");
          String over =
              Offered.draft(
                  employer, json.replace("{\"pathwayType\"", dated.formatted(property, yesterday)));
          change(employer, over, "publish", null)
              .statusCode(422)
              .body("errors.pointer", hasItem(pointer))
              .body("errors.code", hasItem("day-over"));
          as(employer).get(over).then().body("status", equalTo("DRAFT"));
          Offered.published(
              employer, json.replace("{\"pathwayType\"", dated.formatted(property, today)));
        });
  }

  @Test
  void anEmployerDraftsForItselfAndACoordinatorForAnybody() {
    String foreign = Offered.json(1).replaceFirst("\\{", "{\"employer\": \"RXX\",");

    creating(employer).body(foreign).post("/v1/opportunities").then().statusCode(403);
    String path = Offered.draft(coordinator, foreign);
    as(employer(tenant, "RXX")).get(path).then().statusCode(200).body("employer", equalTo("RXX"));
  }

  @Test
  void whatDoesNotHoldTogetherIsRefusedWithItsPlace() {
    Map<String, String> faults =
        Map.of(
            "\"E01009719\"", "\"E01999999\"",
            "{\"lsoa21\": \"E01009719\"}", "{\"latitude\": 52.5}",
            "\"30.00\"", "\"0\"",
            "\"startsFrom\": \"2026-09-01\"",
                "\"startsFrom\": \"2026-09-01\", \"startsUntil\": \"2026-08-31\"",
            "\"qualifications\": []",
                "\"qualifications\": [], \"minimumAge\": 24, \"maximumAge\": 16");
    Map<String, String> places =
        Map.of(
            "\"E01009719\"", "/site/lsoa21",
            "{\"lsoa21\": \"E01009719\"}", "/site",
            "\"30.00\"", "/hoursPerWeek",
            "\"startsFrom\": \"2026-09-01\"", "/startsUntil",
            "\"qualifications\": []", "/requirements/maximumAge");

    faults.forEach(
        (good, bad) ->
            creating(employer)
                .body(Offered.json(1).replace(good, bad))
                .post("/v1/opportunities")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(places.get(good))));
  }
}
