package org.fairway.referral.worklist;

import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.accepted;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people have a right to is obeyed by what others are told to do. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RightsOnTheWorklistTest {

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  @Test
  void nobodyIsToldToDoWhatCannotBeDoneForWhoWasErased() {
    // Given: two things that nobody has said
    String referral = accepted(partner);
    creating(coordinator)
        .body(
            "{\"kind\": \"REVIEW\", \"startsAt\": \"%s\", \"minutes\": 30}"
                .formatted(Instant.now().minusSeconds(60)))
        .post(referral + "/appointments")
        .then()
        .statusCode(201);
    change(coordinator, referral, "start", null).statusCode(200);
    change(coordinator, referral, "complete", Casefile.completion(Casefile.today().minusWeeks(20)))
        .statusCode(200);
    as(coordinator)
        .get("/v1/worklist")
        .then()
        .body("items.kind", containsInAnyOrder("RECORD_ATTENDANCE", "SUSTAINED_CHECK"));
    String person = as(partner).get(referral).path("personId");

    // When
    creating(Persona.ofTenant(tenant, "privacy", "subjects:write"))
        .body("{\"cause\": \"REQUEST\"}")
        .post("/v1/people/" + person + "/erasure")
        .then()
        .statusCode(201);

    // Then
    as(coordinator).get("/v1/worklist").then().body("items", hasSize(0));
    as(coordinator).get("/v1/worklist/counts").then().body("items", hasSize(0));
  }

  /** The moment counts, not whether somebody has withdrawn the consent for it already. */
  @Test
  void anObjectionHidesARedirectedQuestionFromItsMomentOn() {
    // Given
    String first = submitted(partner);
    change(coordinator, first, "acknowledge", null).statusCode(200);
    String child =
        "/v1/referrals/"
            + change(coordinator, first, "redirect", Casefile.bodyOf("redirect"))
                .statusCode(200)
                .extract()
                .path("redirectedTo");
    change(coordinator, child, "acknowledge", null).statusCode(200);
    change(coordinator, child, "request-info", Casefile.bodyOf("request-info")).statusCode(200);
    as(partner).get("/v1/worklist").then().body("items", hasSize(1));

    // When
    TestDatabase.execute(
        "update consent set stops_at = now() - interval '1 second' where tenant_id = '"
            + tenant
            + "' and purpose = 'SHARE_OUTCOME_WITH_REFERRER'");

    // Then
    as(partner).get("/v1/worklist").then().body("items", hasSize(0));
  }
}
