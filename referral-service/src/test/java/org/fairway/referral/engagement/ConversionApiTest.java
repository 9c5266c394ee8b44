package org.fairway.referral.engagement;

import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.draftJson;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.engagement.EngagementApi.session;
import static org.fairway.referral.engagement.EngagementApi.sessionJson;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ConversionApiTest {

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);

  private static String draft(Persona partner, String person, String session) {
    String named =
        draftJson(person)
            .replaceFirst(
                "\\{", "{\"sessionId\": \"" + session.replace("/v1/sessions/", "") + "\", ");
    return "/v1/referrals/"
        + creating(partner)
            .body(named)
            .post("/v1/referrals")
            .then()
            .statusCode(201)
            .body("sessionId", equalTo(session.replace("/v1/sessions/", "")))
            .extract()
            .path("id");
  }

  private String accepted(Persona partner, String session, boolean shared) {
    String person = person(partner);
    consent(partner, person, "REFERRAL");
    if (shared) {
      consent(partner, person, "SHARE_OUTCOME_WITH_REFERRER");
    }
    String referral = draft(partner, person, session);
    change(partner, referral, "submit", null).statusCode(200);
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    change(coordinator, referral, "accept", null).statusCode(200);
    return referral;
  }

  @Test
  void aSessionCountsWhatCameOfItAndAPartnerOnlyWhatItMayKnow() {
    // Given
    Persona partner = registered(tenant);
    Persona other = registered(tenant);
    String session = session(coordinator, sessionJson(-3, true, null));
    change(coordinator, session, "hold", "{\"attended\": 8}").statusCode(200);
    accepted(partner, session, true);
    accepted(partner, session, false);
    accepted(other, session, true);
    draft(partner, person(partner), session);

    // Then
    as(coordinator)
        .get(session + "/conversion")
        .then()
        .statusCode(200)
        .body("referrals", equalTo(3))
        .body("withheld", equalTo(0))
        .body("accepted", equalTo(3))
        .body("started", equalTo(0))
        .body("referralsPerAttendee", equalTo("0.3750"));
    as(partner)
        .get(session + "/conversion")
        .then()
        .body("referrals", equalTo(2))
        .body("withheld", equalTo(1))
        .body("accepted", equalTo(1));
    as(coordinator(Tokens.newTenant())).get(session + "/conversion").then().statusCode(404);
  }

  /** From its moment on, whether or not the consent was withdrawn for it already. */
  @Test
  void anObjectionWithholdsHowAReferralWent() {
    // Given
    Persona partner = registered(tenant);
    String session = session(coordinator, sessionJson(-3, true, null));
    accepted(partner, session, true);
    as(partner).get(session + "/conversion").then().body("accepted", equalTo(1));

    // When
    TestDatabase.execute(
        "update consent set stops_at = now() - interval '1 second' where tenant_id = '"
            + tenant
            + "' and purpose = 'SHARE_OUTCOME_WITH_REFERRER'");

    // Then
    as(partner)
        .get(session + "/conversion")
        .then()
        .body("withheld", equalTo(1))
        .body("accepted", equalTo(0));
  }

  @Test
  void aReferralNamesOnlyASessionThatItsPartnerMaySee() {
    // Given
    Persona partner = registered(tenant);
    String hidden = session(registered(tenant), sessionJson(5, false, null));
    String unsaid = draftJson(person(partner));

    // Then
    creating(partner)
        .body(
            unsaid.replaceFirst(
                "\\{", "{\"sessionId\": \"" + hidden.replace("/v1/sessions/", "") + "\", "))
        .post("/v1/referrals")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/sessionId"));
    creating(partner)
        .body(unsaid)
        .post("/v1/referrals")
        .then()
        .statusCode(201)
        .body("sessionId", nullValue());
  }
}
