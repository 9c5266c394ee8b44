package org.fairway.referral.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.ofPartner;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.engagement.EngagementApi.session;
import static org.fairway.referral.engagement.EngagementApi.sessionJson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.fairway.platform.testing.EventContract;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class SessionApiTest {
  private static final String HELD = "org.fairway.session.held.v1";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  @Test
  void aSessionIsPlannedChangedHeldAndTold() {
    // Given
    String session = session(partner, sessionJson(-3, false, null));
    as(partner)
        .header("If-Match", etag(partner, session))
        .body(sessionJson(-3, false, 30).replace("OUTREACH", "WORKSHOP"))
        .put(session)
        .then()
        .statusCode(200)
        .body("kind", equalTo("WORKSHOP"))
        .body("free", equalTo(30));

    // When
    change(partner, session, "hold", "{\"invited\": 40, \"attended\": 17}").statusCode(200);

    // Then
    as(coordinator)
        .get(session)
        .then()
        .body("status", equalTo("HELD"))
        .body("invited", equalTo(40))
        .body("attended", equalTo(17))
        .body("allowedActions.find { it.action == 'hold' }.reason", notNullValue());
    String told = OutboxRows.payloads(tenant, HELD).get(0);
    EventContract.assertMatches(HELD, told);
    assertThat(told).contains("\"attended\": 17").doesNotContain("Community hall", "An evening");
    change(partner, session, "cancel", null).statusCode(409);
    as(partner)
        .header("If-Match", etag(partner, session))
        .body(sessionJson(1, false, null))
        .put(session)
        .then()
        .statusCode(409)
        .body("code", equalTo("transition-not-allowed"));
  }

  @Test
  void whatHasNotBegunIsNotHeldAndWhatIsCancelledIsOver() {
    // Given
    String session = session(partner, sessionJson(5, false, null));

    // Then
    change(partner, session, "hold", "{\"attended\": 3}").statusCode(409);
    change(partner, session, "cancel", null).statusCode(200).body("status", equalTo("CANCELLED"));
    creating(partner).body("{}").post(session + "/bookings").then().statusCode(409);
    assertThat(OutboxRows.payloads(tenant, HELD)).isEmpty();
  }

  @Test
  void partnersSeeTheirOwnAndTheOpenOnesOfTheCareSystem() {
    // Given
    Persona other = registered(tenant);
    String own = session(partner, sessionJson(5, false, null));
    String closed = session(coordinator, sessionJson(5, false, null));
    String open = session(coordinator, sessionJson(5, true, 10));

    // Then
    as(partner).get("/v1/sessions").then().body("items.id", contains(id(open), id(own)));
    as(other).get("/v1/sessions").then().body("items.id", contains(id(open)));
    as(coordinator).get("/v1/sessions").then().body("items", hasSize(3));
    as(other).get(own).then().statusCode(404);
    as(partner).get(closed).then().statusCode(404);
    as(coordinator(Tokens.newTenant())).get(open).then().statusCode(404);
    as(partner).get("/v1/sessions?kind=WORKSHOP").then().body("items", hasSize(0));
    as(partner).get("/v1/sessions?from=2099-01-01").then().body("items", hasSize(0));
    as(partner)
        .header("If-Match", etag(partner, open))
        .post(open + "/cancel")
        .then()
        .statusCode(403);
    as(other).header("If-Match", "\"v0\"").post(own + "/cancel").then().statusCode(404);
  }

  @Test
  void sessionsAreForTheCareSystemAndItsPartners() {
    creating(ofPartner(tenant, UUID.randomUUID().toString()))
        .body(sessionJson(5, false, null))
        .post("/v1/sessions")
        .then()
        .statusCode(403);
    creating(partner)
        .body(sessionJson(5, true, null))
        .post("/v1/sessions")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/openToPartners"));
  }

  @Test
  void aChangeNeedsThePresentVersion() {
    // Given
    String session = session(partner, sessionJson(5, false, null));

    // Then
    as(partner).body(sessionJson(6, false, 5)).put(session).then().statusCode(428);
    as(partner)
        .header("If-Match", "\"v7\"")
        .body(sessionJson(6, false, 5))
        .put(session)
        .then()
        .statusCode(412);
    as(partner).get(session).then().body("capacity", nullValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OUTREACH | PARTY | 400 | /kind",
        "An evening about careers | '' | 400 | /title",
        "\"openToPartners\": false | \"capacity\": 0 | 400 | /capacity",
        "\"openToPartners\": false | \"colour\": \"blue\" | 400 | /colour",
        "\"en\", \"ur\" | \"no language\" | 400 | /languages/0",
        "\"endsAt\": \"2 | \"endsAt\": \"1 | 422 | /endsAt",
      })
  void badInputIsRefusedWithItsPlaceAndStoresNothing(
      String good, String bad, int status, String pointer) {
    // When
    creating(partner)
        .body(sessionJson(5, false, null).replace(good, bad))
        .post("/v1/sessions")
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));

    // Then
    assertThat(
            TestDatabase.value(
                "select (select count(*) from engagement_session where tenant_id = '%1$s')"
                        .formatted(tenant)
                    + " + (select count(*) from session_places where tenant_id = '%1$s')"
                        .formatted(tenant)))
        .isEqualTo("0");
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
