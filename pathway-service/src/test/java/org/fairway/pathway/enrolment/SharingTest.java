package org.fairway.pathway.enrolment;

import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.partner;
import static org.fairway.pathway.Api.programme;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * Who sees an enrolment besides the ICS: the referrer and the host employer, as far as the person
 * consents to each.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SharingTest {
  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Persona employer = employer(tenant, "RNA");
  private final ReferralEvents events = new ReferralEvents(tenant);
  private final Referral referral = Referral.random();
  private final Persona partner = partner(tenant, referral.partner());

  private String enrolmentAtTheEmployer() {
    programme(employer, 3);
    events.accepted(referral);
    return Given.enrolment(coordinator, referral);
  }

  @Test
  void theReferrerSeesItsOwnReferralsWithConsentToThatAndNobodyElseDoes() {
    // Given
    String path = enrolmentAtTheEmployer();
    answers(partner, path, 404);

    // When
    events.consent(referral.person(), "REFERRAL");
    UUID outcome = events.consent(referral.person(), "SHARE_OUTCOME_WITH_REFERRER");

    // Then
    becomes(partner, path, 200);
    as(partner).get("/v1/enrolments").then().body("items.size()", equalTo(1));
    as(partner).get(path + "/hours").then().statusCode(200);
    answers(partner(tenant, UUID.randomUUID()), path, 404);
    answers(employer, path, 404);

    // When
    events.consentWithdrawn(outcome, referral.person(), "SHARE_OUTCOME_WITH_REFERRER");

    // Then
    becomes(partner, path, 404);
    as(partner).get(path + "/hours").then().statusCode(404);
    answers(coordinator, path, 200);
  }

  @Test
  void theHostEmployerSeesItWithConsentToThatAndRecordsHours() {
    // Given
    String path = enrolmentAtTheEmployer();
    UUID consent = events.consent(referral.person(), "REFERRAL");
    events.consent(referral.person(), "SHARE_WITH_EMPLOYER");
    becomes(employer, path, 200);

    // When it says that the time is spent with it, and the two of them walk the way together
    as(employer)
        .header("If-Match", Calls.etag(employer, path))
        .body("{\"employers\": [\"RNA\"]}")
        .put(path + "/plan")
        .then()
        .statusCode(200);
    Given.moved(employer, path, "offer");
    Given.moved(coordinator, path, "accept");
    Given.moved(employer, path, "enrol", "activate");
    creating(employer)
        .body(
            "{\"date\": \"%s\", \"hours\": \"7.50\", \"deliveryMode\": \"EMPLOYER_SITE\"}"
                .formatted(org.fairway.pathway.support.Today.inEngland()))
        .post(path + "/hours")
        .then()
        .statusCode(201);

    // Then
    answers(employer(tenant, "RXX"), path, 404);
    events.consentWithdrawn(consent, referral.person(), "REFERRAL");
    becomes(employer, path, 404);
  }

  @Test
  void aConsentThatRunsOutStopsSharingAndShowsSince() {
    // Given
    String path = enrolmentAtTheEmployer();
    Instant end = Instant.now().plusSeconds(3600);
    UUID consent = events.consent(referral.person(), "REFERRAL", null, end);
    events.consent(referral.person(), "SHARE_OUTCOME_WITH_REFERRER");
    becomes(partner, path, 200);

    // When
    Instant ended = Instant.now().minusSeconds(1);
    TestDatabase.execute(
        "update consent set expires_at = '%s' where id = '%s'".formatted(ended, consent));
    events.consentExpired(consent, referral.person(), "REFERRAL", ended);

    // Then
    answers(partner, path, 404);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> as(coordinator).get(path).path("sharingStoppedAt") != null);
  }

  @Test
  void anEmployerWhomThePersonDidNotNameSeesNothing() {
    // Given: a consent that names another employer, and one that names nobody
    String path = enrolmentAtTheEmployer();
    events.consent(referral.person(), "REFERRAL");
    events.consent(referral.person(), "SHARE_WITH_EMPLOYER", "RXX", null);
    events.consent(referral.person(), "SHARE_WITH_EMPLOYER", null, null);
    events.consent(referral.person(), "SHARE_OUTCOME_WITH_REFERRER");
    becomes(partner, path, 200);

    // Then
    answers(employer, path, 404);

    // When
    events.consent(referral.person(), "SHARE_WITH_EMPLOYER", "RNA", null);

    // Then
    becomes(employer, path, 200);
  }

  @Test
  void aPartnerAcceptsForThePersonAndMayNotOfferOrRecordHours() {
    // Given
    String path = enrolmentAtTheEmployer();
    events.consent(referral.person(), "REFERRAL");
    events.consent(referral.person(), "SHARE_OUTCOME_WITH_REFERRER");
    becomes(partner, path, 200);

    // When, Then
    as(partner).header("If-Match", "\"v0\"").post(path + "/offer").then().statusCode(403);
    Given.moved(coordinator, path, "offer");
    Given.moved(partner, path, "accept");
    Calls.change(partner, path, "withdraw", "{\"reason\": \"CARING\"}").statusCode(200);
  }

  /** The wall is in the database: without it the application alone would show the row. */
  @Test
  void controlArmWithTheWallDroppedTheEnrolmentIsVisible() {
    // Given
    String path = enrolmentAtTheEmployer();
    String definition =
        TestDatabase.value(
            "select pg_get_expr(polqual, polrelid) from pg_policy where polname = 'enrolment_wall'");
    answers(partner, path, 404);

    // When
    TestDatabase.execute("drop policy enrolment_wall on enrolment");

    // Then
    try {
      answers(partner, path, 200);
    } finally {
      TestDatabase.execute(
          "create policy enrolment_wall on enrolment as restrictive using (" + definition + ")");
    }
    answers(partner, path, 404);
  }

  private static void becomes(Persona who, String path, int status) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> answers(who, path, status));
  }

  private static void answers(Persona who, String path, int status) {
    as(who).get(path).then().statusCode(status);
  }
}
