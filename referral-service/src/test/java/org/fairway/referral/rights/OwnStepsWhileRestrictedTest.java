package org.fairway.referral.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.draft;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While data is restricted its person alone goes on, by their own link. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class OwnStepsWhileRestrictedTest {

  private static final String RESTRICTED = "person-restricted";
  private static final String ANSWER = ", \"answer\": \"Monday, with 17\"";
  private static final String REACH = ", \"contact\": {\"phone\": \"+44 7700 900018\"}";

  private final String tenant = Tokens.newTenant();
  private final Persona team = coordinator(tenant);
  private final Persona officer =
      Persona.ofTenant(tenant, "privacy", "people:read", "subjects:read", "subjects:write");
  private Persona partner;
  private String person;
  private String referral;

  /** Something is asked about the referral of a partner. */
  @BeforeEach
  void given() {
    partner = registered(tenant);
    referral = submitted(partner);
    person = "/v1/people/" + as(partner).get(referral).path("personId");
    change(team, referral, "acknowledge", null).statusCode(200);
    change(team, referral, "request-info", "{\"note\": \"Which mornings?\"}").statusCode(200);
  }

  private String link(Persona maker) {
    return as(maker)
        .post(referral + "/status-links")
        .then()
        .statusCode(200)
        .extract()
        .path("token");
  }

  private void restrict() {
    change(officer, person + "/rights", "restrict", "{\"cause\": \"ACCURACY_CONTESTED\"}")
        .statusCode(200);
  }

  private void lift() {
    change(officer, person + "/rights", "lift-restriction", null).statusCode(200);
  }

  private static ValidatableResponse step(String path, String token, String more) {
    return RestAssured.given()
        .contentType("application/json")
        .body("{\"token\": \"" + token + "\"" + more + "}")
        .post("/v1/status-links/" + path)
        .then();
  }

  private static String next(ValidatableResponse step) {
    return step.extract().path("next.token");
  }

  private static void refused(ValidatableResponse answer) {
    answer.statusCode(409).body("code", equalTo(RESTRICTED));
  }

  @Test
  void thePersonAnswersByTheirOwnLinkAndWhatFollowsWaitsForTheRestrictionToBeLifted() {
    // Given
    String link = link(team);
    restrict();

    // Then staff and machines move nothing, nor get a link by which they could
    refused(change(partner, referral, "provide-info", "{\"note\": \"Monday\"}"));
    refused(
        change(partner.withRole("integration"), referral, "withdraw", "{\"reason\": \"OTHER\"}"));
    refused(change(team, referral, "enter-in-error", Casefile.bodyOf("enter-in-error")));
    for (Persona maker : List.of(team, partner)) {
      refused(as(maker).post(referral + "/status-links").then());
    }

    // When
    ValidatableResponse seen =
        step("open", link, "").statusCode(200).body("question", equalTo("Which mornings?"));
    ValidatableResponse answered = step("answer", next(seen), ANSWER);

    // Then it is kept, and nobody goes on with it or reads it
    answered.statusCode(200).body("status", equalTo("ACKNOWLEDGED"));
    refused(change(team, referral, "accept", null));
    as(team).get(referral + "/timeline?kind=MOVED").then().body("items[0].note", nullValue());

    // When
    lift();

    // Then
    as(team)
        .get(referral + "/timeline?kind=MOVED")
        .then()
        .body("items[0].note", equalTo("Monday, with 17"));
    change(team, referral, "accept", null).statusCode(200);
  }

  @Test
  void thePersonTakesBackAndSaysHowToBeReachedByTheirOwnLink() {
    // Given
    String link = link(team);
    restrict();

    // When
    ValidatableResponse reached = step("change-contact", link, REACH).statusCode(200);
    ValidatableResponse taken =
        step("withdraw-consent", next(reached), ", \"purpose\": \"REFERRAL\"");
    step("withdraw-referral", next(taken), "").statusCode(200).body("status", equalTo("WITHDRAWN"));

    // Then
    taken.statusCode(200).body("consents", contains("SHARE_OUTCOME_WITH_REFERRER"));
    as(officer).get(person).then().body("data.contact.phone", equalTo("+44 7700 900018"));
    as(partner).get(person).then().statusCode(200).body("disclosed", equalTo(false));
    refused(change(team, referral, "reopen", Casefile.bodyOf("reopen")));
  }

  /** The referrer may hold a link that it made: while it is refused, so is that. */
  @Test
  void byALinkOfTheReferrerOnlyWhatEndsSomethingIsDone() {
    // Given
    String link = link(partner);
    restrict();

    // When
    ValidatableResponse seen = step("open", link, "").statusCode(200);

    // Then
    seen.body("question", nullValue())
        .body("allowedActions.findAll { it.allowed }.action", contains("withdraw"))
        .body("allowedActions[0].reason", containsString("restricted"));
    refused(step("answer", next(seen), ANSWER));
    refused(step("change-contact", next(seen), REACH));
    step("withdraw-consent", next(seen), ", \"purpose\": \"REFERRAL\"").statusCode(200);
  }

  @Test
  void byALinkOfTheReferrerThePersonTakesTheReferralBack() {
    // Given
    String link = link(partner);
    restrict();

    // When
    ValidatableResponse after = step("withdraw-referral", link, "");

    // Then
    after.statusCode(200).body("status", equalTo("WITHDRAWN"));
  }

  @Test
  void controlArmWithoutARestrictionTheReferrersLinkDoesItAll() {
    // Given
    String link = link(partner);

    // When
    ValidatableResponse reached = step("change-contact", link, REACH).statusCode(200);

    // Then
    reached.body("question", equalTo("Which mornings?"));
    step("answer", next(reached), ANSWER).statusCode(200).body("status", equalTo("ACKNOWLEDGED"));
  }

  @Test
  void whatIsRestrictedIsTakenFromWhoHasItAndElseStaysAsItIs() {
    // Given
    String self = "{\"caseworker\": \"" + Casefile.subject(team) + "\"}";
    Casefile.caseworker(team, 20);
    change(team, referral, "assign", self).statusCode(200);
    String draft = draft(partner, person);
    restrict();

    // Then
    refused(
        as(partner)
            .header("If-Match", etag(partner, draft))
            .contentType("application/merge-patch+json")
            .body("{\"pathwayType\": \"STEP_INTO_HEALTH\"}")
            .patch(draft)
            .then());
    refused(as(partner).header("If-Match", etag(partner, draft)).delete(draft).then());
    refused(change(team, referral, "sub-status", "{\"subStatus\": null}"));
    change(team, referral, "unassign", "{}").statusCode(200);
    refused(change(team, referral, "assign", self));
    assertThat(
            TestDatabase.value("select count(*) from referral where tenant_id = '" + tenant + "'"))
        .isEqualTo("2");
    lift();
    as(partner).header("If-Match", etag(partner, draft)).delete(draft).then().statusCode(204);
  }
}
