package org.fairway.referral.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;
import static org.fairway.referral.Casefile.bodyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class UnmetDemandApiTest {
  private static final String TOO_FAR =
      "{\"reason\": \"TOO_FAR\", \"pathwayType\": \"APPRENTICESHIP\", \"lsoa21\": \"E01009719\"}";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  @Test
  void whatIsSaidAndWhatIsDeclinedForItIsCountedByCareSystem() {
    // Given
    String said =
        creating(partner)
            .body(TOO_FAR)
            .post("/v1/unmet-demand")
            .then()
            .statusCode(201)
            .header("Location", notNullValue())
            .extract()
            .path("id");
    creating(coordinator).body("{\"reason\": \"NO_CAPACITY\"}").post("/v1/unmet-demand");
    declined("NO_CAPACITY");
    declined("OUT_OF_AREA");
    declined("NOT_ELIGIBLE");

    // Then
    as(coordinator)
        .get("/v1/unmet-demand/counts")
        .then()
        .statusCode(200)
        .body("careSystem", equalTo(tenant))
        .body("total", equalTo(4))
        .body("counts.findAll { it.reason == 'TOO_FAR' }.count.sum()", equalTo(2))
        .body("counts.findAll { it.reason == 'NO_CAPACITY' }", hasSize(2));
    as(partner).get("/v1/unmet-demand").then().body("items", hasSize(3));
    as(partner)
        .get("/v1/unmet-demand/" + said)
        .then()
        .body("lsoa21", equalTo("E01009719"))
        .body("metAt", nullValue());
    as(partner).get("/v1/unmet-demand/counts").then().statusCode(403);
    as(registered(tenant)).get("/v1/unmet-demand/" + said).then().statusCode(404);
    as(coordinator(Tokens.newTenant()))
        .get("/v1/unmet-demand/counts")
        .then()
        .body("total", equalTo(0));
    as(coordinator)
        .get("/v1/unmet-demand/counts?from=2020-01-01&to=2020-12-31")
        .then()
        .body("total", equalTo(0));
  }

  private void declined(String reason) {
    change(coordinator, submitted(partner), "decline", "{\"reason\": \"" + reason + "\"}")
        .statusCode(200);
  }

  @Test
  void demandThatIsMetAfterAllIsCountedAsMetAndWhatWasAnErrorIsNone() {
    // Given
    String referral = submitted(partner);
    String mistaken = submitted(partner);
    for (String one : List.of(referral, mistaken)) {
      change(coordinator, one, "decline", "{\"reason\": \"NO_CAPACITY\"}").statusCode(200);
    }
    as(partner).get("/v1/unmet-demand").then().body("items", hasSize(2));

    // When
    change(coordinator, referral, "reopen", bodyOf("reopen")).statusCode(200);
    change(coordinator, mistaken, "enter-in-error", bodyOf("enter-in-error")).statusCode(200);
    // Then
    counted().body("total", equalTo(1)).body("counts[0].metLater", equalTo(0));

    // When
    change(coordinator, referral, "accept", null).statusCode(200);
    // Then
    as(partner)
        .get("/v1/unmet-demand")
        .then()
        .body("items", hasSize(1))
        .body("items[0].metAt", equalTo(as(partner).get(referral).path("updatedAt")));
    counted().body("total", equalTo(1)).body("counts[0].metLater", equalTo(1));

    // When: it comes to nothing again
    change(coordinator, referral, "withdraw", "{\"reason\": \"MOVED_AWAY\"}").statusCode(200);
    change(coordinator, referral, "reopen", bodyOf("reopen")).statusCode(200);
    change(coordinator, referral, "decline", "{\"reason\": \"OUT_OF_AREA\"}").statusCode(200);
    // Then
    counted()
        .body("total", equalTo(1))
        .body("counts[0].reason", equalTo("TOO_FAR"))
        .body("counts[0].metLater", equalTo(0));
  }

  private ValidatableResponse counted() {
    return as(coordinator).get("/v1/unmet-demand/counts").then().statusCode(200);
  }

  @Test
  void aListIsPagedInTheOrderOfTime() {
    // Given
    for (int i = 0; i < 3; i++) {
      creating(partner).body(TOO_FAR).post("/v1/unmet-demand").then().statusCode(201);
    }

    // When
    String next = as(partner).get("/v1/unmet-demand?limit=2").then().extract().path("next");

    // Then
    as(partner)
        .get("/v1/unmet-demand?limit=2&cursor=" + next)
        .then()
        .body("items", hasSize(1))
        .body("next", nullValue());
  }

  @Test
  void badInputIsRefusedWithItsPlaceAndStoresNothing() {
    refused("{\"reason\": \"BAD_LUCK\"}", 400, "/reason");
    refused("{}", 400, "/reason");
    refused(TOO_FAR.replace("E01009719", "E01999999"), 422, "/lsoa21");
    refused(TOO_FAR.replace("E01009719", "WS1 1AA"), 400, "/lsoa21");
    refused(TOO_FAR.replace("\"lsoa21\"", "\"personId\""), 400, "/personId");
    as(coordinator)
        .get("/v1/unmet-demand/counts?from=2026-02-01&to=2026-01-01")
        .then()
        .statusCode(400);
    assertThat(
            TestDatabase.value(
                "select count(*) from unmet_demand where tenant_id = '" + tenant + "'"))
        .isEqualTo("0");
  }

  private void refused(String body, int status, String pointer) {
    creating(partner)
        .body(body)
        .post("/v1/unmet-demand")
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
  }
}
