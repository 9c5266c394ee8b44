package org.fairway.referral.capacity;

import static org.fairway.platform.testing.Calls.as;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.directory.Programmes;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class CapacityApiTest {
  private static final String ASK = "/v1/capacity?pathwayType=SUPPORTED_INTERNSHIP";
  private static final String WAITLIST = "{\"intake\": \"BY_PLACES\", \"whenFull\": \"WAITLIST\"}";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);

  private ValidatableResponse declare(Persona who, String receiver, String body) {
    return as(who)
        .body(body)
        .put("/v1/capacity/declarations/" + receiver + "/SUPPORTED_INTERNSHIP")
        .then();
  }

  @Test
  void aPartnerAsksBeforeItRefersAnybody() {
    // Given
    Persona partner = registered(tenant);
    UUID programme = UUID.randomUUID();
    as(partner).get(ASK).then().body("answer", equalTo("NO_CAPACITY"));
    Programmes.published(tenant, programme, "RNA", 1, 0);

    // Then
    as(partner)
        .get(ASK)
        .then()
        .statusCode(200)
        .body("answer", equalTo("CAPACITY"))
        .body("receivers.receiver", contains("RNA"))
        .body("receivers[0].free", equalTo(1));
    Programmes.published(tenant, programme, "RNA", 0, 1);
    as(partner).get(ASK).then().body("answer", equalTo("NO_CAPACITY"));
    declare(coordinator, "RNA", WAITLIST).statusCode(200).body("receiver", equalTo("RNA"));
    as(partner).get(ASK).then().body("answer", equalTo("WAITLIST"));
    declare(coordinator, "RYK", WAITLIST.replace("BY_PLACES", "ASSESSED")).statusCode(200);
    as(partner)
        .get(ASK)
        .then()
        .body("answer", equalTo("ASSESSMENT_REQUIRED"))
        .body("receivers.answer", contains("WAITLIST", "ASSESSMENT_REQUIRED"));
    as(partner).get(ASK + "&receiver=RNA").then().body("answer", equalTo("WAITLIST"));
    as(partner).get(ASK + "&programme=" + programme).then().body("receivers", hasSize(1));
    declare(coordinator, "RYK", WAITLIST.replace("BY_PLACES", "CLOSED")).statusCode(200);
    as(partner).get(ASK + "&receiver=RYK").then().body("answer", equalTo("NO_CAPACITY"));
    as(partner)
        .get("/v1/capacity/declarations")
        .then()
        .body("items.receiver", contains("RYK", "RNA"));
    as(coordinator(Tokens.newTenant())).get(ASK).then().body("receivers", hasSize(0));
  }

  @Test
  void aReceiverSpeaksForItselfAndNobodyElse() {
    // Given
    Persona employer = Persona.of(tenant, "RNA", "employer", "referrals:read", "referrals:write");

    // Then
    declare(employer, "RNA", WAITLIST).statusCode(200);
    declare(employer, "RYK", WAITLIST).statusCode(403);
    declare(registered(tenant), "RNA", WAITLIST).statusCode(403);
    as(employer).get("/v1/capacity/declarations").then().body("items", hasSize(1));
  }

  @Test
  void badQuestionsAndDeclarationsAreRefused() {
    as(coordinator).get("/v1/capacity").then().statusCode(400);
    as(coordinator).get("/v1/capacity?pathwayType=GARDENING").then().statusCode(400);
    as(coordinator).get(ASK + "&receiver=no%20code").then().statusCode(400);
    as(coordinator).get(ASK + "&name=Anybody").then().statusCode(400);
    declare(coordinator, "RNA", "{\"intake\": \"BY_PLACES\"}")
        .statusCode(400)
        .body("errors.pointer", hasItem("/whenFull"));
    declare(coordinator, "RNA", WAITLIST.replace("}", ", \"freePlaces\": -1}"))
        .statusCode(400)
        .body("errors.pointer", hasItem("/freePlaces"));
    as(coordinator).get("/v1/capacity/declarations").then().body("items", hasSize(0));
  }
}
