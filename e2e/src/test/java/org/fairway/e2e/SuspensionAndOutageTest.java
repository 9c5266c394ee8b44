package org.fairway.e2e;

import static org.fairway.e2e.Call.as;
import static org.fairway.e2e.Call.move;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fairway.platform.testing.Persona;
import org.junit.jupiter.api.Test;

/** What must hold when somebody is shut out, and when a process dies. */
class SuspensionAndOutageTest {
  private final Suite suite = Suite.get();

  @Test
  void aSuspendedPartnerIsRefusedByEveryServiceThoughItsTokenIsStillValid() {
    // Given
    Chain chain = new Chain().partner().person();
    as(chain.partner).get(suite.pathway() + "/v1/enrolments").then().statusCode(200);
    Persona counting =
        Persona.of(chain.tenant, chain.partnerId, "analyst", "metrics:read", "reports:read");
    String job = suite.metrics() + "/v1/jobs/" + UUID.randomUUID();
    as(counting).get(suite.reporting() + "/v1/reports").then().statusCode(200);
    as(counting).get(job).then().statusCode(404);
    String url = suite.referral() + "/v1/partners/" + chain.partnerId;
    // When
    move(chain.coordinator, url, "suspend", Map.of()).then().statusCode(200);
    // Then
    as(chain.partner)
        .get(suite.referral() + "/v1/people")
        .then()
        .statusCode(403)
        .body("code", equalTo("organisation-suspended"));
    refusedAfterAMoment(chain.partner, suite.pathway() + "/v1/enrolments");
    refusedAfterAMoment(counting, job);
    refusedAfterAMoment(counting, suite.reporting() + "/v1/reports");
  }

  private static void refusedAfterAMoment(Persona who, String url) {
    Awaitility.await(url)
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                as(who)
                    .get(url)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("organisation-suspended")));
  }

  @Test
  void aServiceThatIsKilledGoesOnWhereItWas() {
    // Given: pathway-service is gone while a referral is accepted
    Chain chain = new Chain().partner().person();
    suite.service("pathway").kill();
    chain.accepted();
    // When
    suite.service("pathway").launch();
    suite.service("pathway").awaitReady();
    // Then
    chain.enrolled();
    as(chain.coordinator)
        .get(suite.pathway() + "/v1/enrolments?referral=" + chain.referralId)
        .then()
        .body("items.size()", equalTo(1));
  }
}
