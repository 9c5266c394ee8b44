package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.draft;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class TimelineVeilTest {

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);

  @Test
  void aReferrerWithoutConsentLearnsOfItsOwnPartAndOfNothingElse() {
    // Given
    Persona partner = registered(tenant);
    String person = person(partner);
    consent(partner, person, "REFERRAL");
    String referral = draft(partner, person);
    change(partner, referral, "submit", null).statusCode(200);
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    Casefile.caseworker(coordinator, 9);
    String self = Casefile.subject(coordinator);
    change(coordinator, referral, "assign", "{\"caseworker\": \"" + self + "\"}").statusCode(200);
    creating(coordinator)
        .body("{\"text\": \"For us\"}")
        .post(referral + "/notes")
        .then()
        .statusCode(201);
    change(coordinator, referral, "accept", "{\"note\": \"Fits well\"}").statusCode(200);
    change(coordinator, referral, "withdraw", "{\"reason\": \"ALREADY_WORKING\"}").statusCode(200);
    change(coordinator, referral, "reopen", "{\"note\": \"Came back\"}").statusCode(200);
    change(coordinator, referral, "request-info", "{\"note\": \"Which hours?\"}").statusCode(200);

    // When
    JsonPath veiled = timeline(partner, referral);
    consent(partner, person, "SHARE_OUTCOME_WITH_REFERRER");
    JsonPath disclosed = timeline(partner, referral);

    // Then
    assertThat(veiled.getList("items.toStatus"))
        .containsExactly("INFO_REQUESTED", "ACKNOWLEDGED", "SUBMITTED", "DRAFT");
    assertThat(veiled.getList("items.note")).containsExactly("Which hours?", null, null, null);
    assertThat(veiled.getString("items[0].fromStatus")).isNull();
    assertThat(veiled.prettify())
        .doesNotContain("ACCEPTED", "WITHDRAWN", "ALREADY_WORKING", "REOPENED", "For us", "Fits");
    assertThat(disclosed.getList("items.toStatus")).contains("ACCEPTED", "WITHDRAWN", "REOPENED");
    assertThat(disclosed.prettify())
        .doesNotContain("For us", "Fits well", "Came back", "ASSIGNED", "CLOCK");
    assertThat(timeline(coordinator, referral).getList("items.note"))
        .contains("For us", "Fits well", "Came back", "Which hours?");
  }

  private static JsonPath timeline(Persona who, String referral) {
    return as(who).get(referral + "/timeline").then().statusCode(200).extract().jsonPath();
  }
}
