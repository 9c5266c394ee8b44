package org.fairway.referral.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.referral.Api.accepted;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.draft;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.referral.PathwayEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class NoticeApiTest {
  private static final String LIST = "/v1/notices";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  private String noticeOf(Persona who) {
    return LIST + "/" + as(who).get(LIST).path("items[0].id");
  }

  @Test
  void aReferrerHearsOfAcceptanceStartAndOutcome() {
    // Given
    String referral = accepted(partner);

    // When
    PathwayEvents.send(tenant, PathwayEvents.employed(referral));
    PathwayEvents.awaitTold(tenant, "org.fairway.referral.completed.v1");

    // Then
    as(partner)
        .get(LIST)
        .then()
        .body("items.kind", contains("OUTCOME", "STARTED", "ACCEPTED"))
        .body("items.status", contains("COMPLETED", "IN_PROGRESS", "ACCEPTED"))
        .body("items[0].reference", equalTo(as(partner).get(referral).path("reference")));
    String next = as(partner).get(LIST + "?limit=2").path("next");
    as(partner)
        .get(LIST + "?limit=2&cursor=" + next)
        .then()
        .body("items.kind", contains("ACCEPTED"));
  }

  @Test
  void withoutConsentAReferrerHearsThatItIsClosedAndNothingElse() {
    // Given
    String person = person(partner);
    consent(partner, person, "REFERRAL");
    String referral = draft(partner, person);
    change(partner, referral, "submit", null).statusCode(200);
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    change(coordinator, referral, "accept", null).statusCode(200);
    String accepted = noticeOf(coordinator);
    as(partner).get(LIST).then().body("items", hasSize(0));
    as(partner).get(accepted).then().statusCode(404);

    // When
    change(coordinator, referral, "withdraw", "{\"reason\": \"ALREADY_WORKING\"}").statusCode(200);

    // Then
    as(partner)
        .get(LIST)
        .then()
        .body("items.kind", contains("CLOSED"))
        .body("items[0].status", nullValue());
    as(coordinator).get(LIST).then().body("items.status", contains("WITHDRAWN", "ACCEPTED"));

    // When the person consents, and takes it back
    String consent = consent(partner, person, "SHARE_OUTCOME_WITH_REFERRER");
    as(partner).get(LIST).then().body("items.status", contains("WITHDRAWN", "ACCEPTED"));
    change(partner, consent, "withdraw", null).statusCode(200);

    // Then
    as(partner).get(LIST).then().body("items", hasSize(1)).body("items[0].status", nullValue());
  }

  @Test
  void thePersonIsToldOnlyWhenTheyConsentToBeingContacted() {
    // Given
    String referral = accepted(partner);
    String person = "/v1/people/" + as(partner).get(referral).path("personId");
    String notice = noticeOf(partner);
    change(partner, notice, "person-told", null)
        .statusCode(409)
        .body("code", equalTo("consent-missing"));

    // When
    consent(partner, person, "CONTACT");

    // Then
    as(partner).get(notice).then().body("mayContactPerson", equalTo(true));
    change(partner, notice, "person-told", null)
        .statusCode(200)
        .body("personToldAt", notNullValue())
        .body("allowedActions[0].allowed", equalTo(false));
    change(partner, notice, "person-told", null).statusCode(409);
    as(partner).header("If-Match", "\"v0\"").post(notice + "/person-told").then().statusCode(412);
    as(partner).post(notice + "/person-told").then().statusCode(428);
    assertThat(
            TestDatabase.value(
                "select count(*) from audit_entry where action = 'notice.person-told' and tenant_id = '"
                    + tenant
                    + "'"))
        .isEqualTo("1");
  }

  @Test
  void noticesAreHiddenFromOtherPartnersAndOtherCareSystems() {
    // Given
    accepted(partner);
    String notice = noticeOf(partner);
    Persona neighbour = registered(tenant);
    Persona stranger = coordinator(Tokens.newTenant());

    // Then
    for (Persona other : new Persona[] {neighbour, stranger}) {
      as(other).get(LIST).then().body("items", hasSize(0));
      as(other).get(notice).then().statusCode(404);
      as(other).header("If-Match", "\"v0\"").post(notice + "/person-told").then().statusCode(404);
    }
  }
}
