package org.fairway.pathway.ats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.ats.Sender.event;
import static org.fairway.pathway.ats.Sender.owner;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.fairway.pathway.Api;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ParkingApiTest {
  private static final String MAPPING =
      "{\"mappings\": [{\"originalStage\": \"Sifted in\", \"stage\": \"SHORTLISTED\"}]}";
  private static final String SIFTED = event("e1", "A-1", "Sifted in", "2026-03-02T09:00:00Z");

  private final String tenant = Tokens.newTenant();
  private final Persona owner = owner(tenant, "RNA");

  @Test
  void anUnmappedStageIsParkedShownMappedAndReplayed() {
    // Given
    Sender sender = Sender.of(owner);

    // When
    sender
        .send(SIFTED)
        .then()
        .statusCode(200)
        .body("results[0].status", equalTo("PARKED"))
        .body("results[0].code", equalTo("stage-unmapped"));
    sender.send(SIFTED).then().body("results[0].status", equalTo("DUPLICATE"));

    // Then
    String parked =
        as(owner)
            .get("/v1/ats/parked-events")
            .then()
            .body("items", hasSize(1))
            .body("items[0].originalStage", equalTo("Sifted in"))
            .extract()
            .path("items[0].id");
    replay(parked).statusCode(409).body("code", equalTo("stage-unmapped"));

    // When
    map(sender, MAPPING).statusCode(200);
    String application =
        replay(parked)
            .statusCode(200)
            .body("status", equalTo("APPLIED"))
            .extract()
            .path("applicationId");

    // Then
    as(Api.employer(tenant, "RNA"))
        .get("/v1/applications/" + application)
        .then()
        .body("stage", equalTo("SHORTLISTED"))
        .body("stages[0].originalStage", equalTo("Sifted in"));
    as(owner).get("/v1/ats/parked-events").then().body("items", hasSize(0));
    replay(parked).statusCode(409).body("code", equalTo("already-replayed"));
    sender.send(SIFTED).then().body("results[0].status", equalTo("DUPLICATE"));
    assertThat(Sent.typesAbout(application)).containsExactly("application.stage-changed");
  }

  @Test
  void aMappedStageNeedsNoParking() {
    Sender sender = Sender.of(owner);
    map(sender, MAPPING).statusCode(200).body("mappings.stage", hasItem("SHORTLISTED"));

    sender.send(SIFTED).then().body("results[0].status", equalTo("APPLIED"));
    as(owner).get(sender.path() + "/stage-mappings").then().body("mappings", hasSize(1));
  }

  @Test
  void badMappingsAreNamed() {
    Sender sender = Sender.of(owner);

    map(sender, MAPPING.replace("SHORTLISTED", "SIFTED")).statusCode(400);
    map(
            sender,
            MAPPING.replace("]", ", {\"originalStage\": \"Sifted in\", \"stage\": \"APPLIED\"}]"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/mappings/1/originalStage"));
    as(owner).body(MAPPING).put(sender.path() + "/stage-mappings").then().statusCode(428);
  }

  @Test
  void strangersFindNothing() {
    // Given
    Sender sender = Sender.of(owner);
    sender.send(SIFTED).then().statusCode(200);
    String parked = as(owner).get("/v1/ats/parked-events").path("items[0].id");

    // Then
    for (Persona stranger :
        new Persona[] {owner(tenant, "RXX"), owner(Tokens.newTenant(), "RNA")}) {
      as(stranger).get("/v1/ats/parked-events").then().body("items", hasSize(0));
      as(stranger).get("/v1/ats/parked-events/" + parked).then().statusCode(404);
      as(stranger)
          .header("If-Match", "\"v0\"")
          .post("/v1/ats/parked-events/" + parked + "/replay")
          .then()
          .statusCode(404);
      as(stranger).get(sender.path() + "/stage-mappings").then().statusCode(404);
      as(stranger)
          .header("If-Match", "\"v0\"")
          .body(MAPPING)
          .put(sender.path() + "/stage-mappings")
          .then()
          .statusCode(404);
    }
  }

  private ValidatableResponse replay(String parked) {
    return Calls.change(owner, "/v1/ats/parked-events/" + parked, "replay", null);
  }

  private ValidatableResponse map(Sender sender, String body) {
    return as(owner)
        .header("If-Match", Calls.etag(owner, sender.path()))
        .body(body)
        .put(sender.path() + "/stage-mappings")
        .then();
  }
}
