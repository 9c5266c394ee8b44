package org.fairway.metrics.funnel;

import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.fairway.platform.messaging.IncomingEvent;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The projection over the real broker. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FunnelRebuildTest {

  private static final String REBUILD = "/v1/projections/funnel/rebuild";

  private final String tenant = Tokens.newTenant();
  private final Persona analyst = Persona.ofTenant(tenant, "analyst", "metrics:read");
  private final Persona operator = Persona.ofTenant(tenant, "operator", "metrics:operate");

  private List<IncomingEvent> way() {
    return new FunnelEventsFixture(tenant)
        .referral("submitted", 1, "2025-05-01T10:00:00Z")
        .equality("N", "DISABLED", 1)
        .referral("accepted", 3, "2025-05-03T10:00:00Z")
        .enrolment("enrolled", 4, "2025-05-05T10:00:00Z")
        .stage("APPLIED", 1, "2025-06-01T10:00:00Z")
        .stage("STARTED", 5, "2025-07-01T10:00:00Z")
        .merged(6, new FunnelEventsFixture(tenant))
        .events();
  }

  private int reached(int stage) {
    return as(analyst).get("/v1/funnels").then().extract().path("total.steps[" + stage + "].count");
  }

  private ValidatableResponse rebuilt() {
    as(operator)
        .post(REBUILD)
        .then()
        .statusCode(202)
        .header("Location", org.hamcrest.Matchers.endsWith(REBUILD));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !as(operator).get(REBUILD).then().extract().path("state").equals("RUNNING"));
    return as(operator).get(REBUILD).then();
  }

  private void arrive() {
    List<IncomingEvent> events = way();
    Wire.send(events);
    Wire.send(events);
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> reached(7) == 1);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                as(analyst)
                    .queryParam("groupBy", "ethnicGroup")
                    .get("/v1/funnels")
                    .then()
                    .extract()
                    .path("groups.group")
                    .equals(List.of("BME")));
  }

  @Test
  void eventsOnTheWireTwiceAreCountedOnceAndARebuildEqualsWhatWas() {
    // Given
    arrive();
    // When, Then
    rebuilt()
        .body("state", equalTo("COMPLETED"))
        .body("unchanged", equalTo(true))
        .body("handled", equalTo(7));
    as(analyst)
        .get("/v1/funnels")
        .then()
        .body("total.steps.count", contains(1, 1, 1, 1, 1, 1, 1, 1, null, null, null, null));
  }

  @Test
  void controlArmASpoiltProjectionIsMendedByARebuild() {
    // Given
    arrive();
    TestDatabase.execute(
        "update funnel_application set started_at = null where tenant_id = '" + tenant + "'");
    // When
    rebuilt().body("state", equalTo("COMPLETED")).body("unchanged", equalTo(false));
    // Then
    as(analyst).get("/v1/funnels").then().body("total.steps[7].count", equalTo(1));
  }

  @Test
  void onlyOperatorsRebuild() {
    as(analyst).post(REBUILD).then().statusCode(403);
    as(operator.inTenant(Tokens.newTenant())).get(REBUILD).then().statusCode(404);
  }
}
