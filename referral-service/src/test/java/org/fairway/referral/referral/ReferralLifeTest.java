package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.accepted;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.draft;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReferralLifeTest {

  private static final String REFERRAL = "org.fairway.referral.";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  private ValidatableResponse move(Persona who, String referral, String verb) {
    return change(who, referral, verb, Casefile.bodyOf(verb));
  }

  private String acknowledged() {
    String referral = submitted(partner);
    move(coordinator, referral, "acknowledge").statusCode(200);
    return referral;
  }

  @Test
  void aRedirectionEndsOneReferralAndBeginsAnotherThatWasSentAlready() {
    // Given
    String referral = acknowledged();

    // When
    String child =
        move(coordinator, referral, "redirect")
            .statusCode(200)
            .body("status", equalTo("REDIRECTED"))
            .body("reason", equalTo("NOTHING_SUITABLE"))
            .body("reasonGroup", equalTo("NO_CAPACITY"))
            .extract()
            .path("redirectedTo");

    // Then
    String parent = Casefile.idOf(referral);
    String reference =
        as(coordinator)
            .get("/v1/referrals/" + child)
            .then()
            .statusCode(200)
            .body("status", equalTo("SUBMITTED"))
            .body("pathwayType", equalTo("STEP_INTO_HEALTH"))
            .body("parentId", equalTo(parent))
            .body("personId", equalTo(as(coordinator).get(referral).path("personId")))
            .extract()
            .path("reference");
    assertThat(Reference.parse(reference)).isPresent();
    assertThat(OutboxRows.payloads(tenant, REFERRAL + "redirected.v1"))
        .singleElement()
        .asString()
        .contains(child);
    assertThat(OutboxRows.payloads(tenant, REFERRAL + "submitted.v1"))
        .hasSize(2)
        .anyMatch(event -> event.contains("\"parentReferralId\": \"" + parent));
    move(coordinator, "/v1/referrals/" + child, "acknowledge").statusCode(200);
  }

  @Test
  void aRedirectionNeedsConsentAndIsAllOrNothing() {
    // Given
    String person = person(partner);
    String consent = consent(partner, person, "REFERRAL");
    String referral = draft(partner, person);
    move(partner, referral, "submit").statusCode(200);
    move(coordinator, referral, "acknowledge").statusCode(200);
    change(partner, consent, "withdraw", null).statusCode(200);
    // When
    move(coordinator, referral, "redirect")
        .statusCode(409)
        .body("code", equalTo("consent-missing"));
    // Then
    as(coordinator).get(referral).then().body("status", equalTo("ACKNOWLEDGED"));
    as(coordinator).get("/v1/referrals").then().body("items", hasSize(1));
  }

  @Test
  void aReferrerWhoMayNotKnowHowItWentDoesNotSeeWhatCameOfIt() {
    // Given
    String person = person(partner);
    consent(partner, person, "REFERRAL");
    String referral = draft(partner, person);
    move(partner, referral, "submit").statusCode(200);
    move(coordinator, referral, "acknowledge").statusCode(200);
    String child =
        "/v1/referrals/" + move(coordinator, referral, "redirect").extract().path("redirectedTo");
    // Then
    as(partner)
        .get(referral)
        .then()
        .body("status", equalTo("CLOSED"))
        .body("redirectedTo", nullValue());
    as(partner).get(child).then().statusCode(404);
    as(partner).get("/v1/referrals").then().body("items", hasSize(1));
    move(coordinator, child, "acknowledge").statusCode(200);
    move(coordinator, child, "request-info")
        .statusCode(409)
        .body("code", equalTo("referrer-not-told"));
    // When
    consent(partner, person, "SHARE_OUTCOME_WITH_REFERRER");
    // Then
    as(partner).get(child).then().statusCode(200).body("parentId", notNullValue());
    as(partner).get("/v1/referrals").then().body("items", hasSize(2));
  }

  @Test
  void aQuestionGoesToTheReferrerAndTheAnswerComesBack() {
    // Given
    String referral = acknowledged();
    // When
    move(coordinator, referral, "request-info")
        .statusCode(200)
        .body("status", equalTo("INFO_REQUESTED"));
    as(partner)
        .get(referral + "/timeline")
        .then()
        .statusCode(200)
        .body("items[0].note", equalTo("Which mornings are free?"));
    change(partner, referral, "provide-info", "{\"note\": \"All but Mondays\"}")
        .statusCode(200)
        .body("status", equalTo("ACKNOWLEDGED"));
    // Then: it was seen once, whatever was asked afterwards
    assertThat(OutboxRows.payloads(tenant, REFERRAL + "acknowledged.v1")).hasSize(1);
    as(coordinator)
        .get(referral + "/timeline")
        .then()
        .body("items[0].note", equalTo("All but Mondays"));
  }

  @Test
  void anEndedReferralIsTakenUpAgainWithANoteAndItsOutcomeIsTakenBack() {
    // Given
    String referral = accepted(partner);
    move(coordinator, referral, "start").statusCode(200);
    move(coordinator, referral, "complete")
        .statusCode(200)
        .body("outcome.sustained", hasSize(3))
        .body("outcome.weeklyHours", equalTo(30))
        .body("outcome.employer", equalTo("RNA"));
    // When
    change(coordinator, referral, "reopen", "{\"note\": \" \"}")
        .statusCode(400)
        .body("errors.code", hasItem("note-missing"));
    move(partner, referral, "reopen").statusCode(403);
    move(coordinator, referral, "reopen").statusCode(200).body("outcome", nullValue());
    // Then
    move(coordinator, referral, "accept").statusCode(200).body("status", equalTo("ACCEPTED"));
    assertThat(
            TestDatabase.value(
                "select count(*) from sustained_check where tenant_id = '" + tenant + "'"))
        .isEqualTo("0");
    assertThat(OutboxRows.payloads(tenant, REFERRAL + "reopened.v1")).hasSize(1);
  }

  @Test
  void whatWasEnteredInErrorIsOnRecordAndNothingFollowsIt() {
    // Given
    String referral = accepted(partner);
    change(coordinator, referral, "enter-in-error", "{\"reason\": \"MISTAKEN\"}")
        .statusCode(400)
        .body("errors.code", hasItem("note-missing"));
    // When
    move(coordinator, referral, "enter-in-error").statusCode(200);
    // Then
    as(coordinator)
        .get(referral)
        .then()
        .body("status", equalTo("ENTERED_IN_ERROR"))
        .body("allowedActions.findAll { it.allowed }", hasSize(0));
    assertThat(OutboxRows.payloads(tenant, REFERRAL + "entered-in-error.v1")).hasSize(1);
    assertThat(
            TestDatabase.value(
                "select count(*) from audit_entry where tenant_id = '"
                    + tenant
                    + "' and action = 'referral.enter-in-error'"))
        .isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "waitlist | {} | /reviewOn",
        "waitlist | {\"reviewOn\": \"2020-01-01\"} | /reviewOn",
        "redirect | {\"reason\": \"NOTHING_SUITABLE\"} | /pathwayType",
        "redirect | {\"reason\": \"NOT_ENGAGED\", \"pathwayType\": \"SWAP\"} | /reason",
        "request-info | {} | /note",
      })
  void whatAMoveNeedsIsNamedAndNothingMoves(String verb, String body, String pointer) {
    // Given
    String referral = acknowledged();
    // When
    change(coordinator, referral, verb, body)
        .statusCode(400)
        .body("errors.pointer", hasItem(pointer));
    // Then
    as(coordinator).get(referral).then().body("status", equalTo("ACKNOWLEDGED"));
  }

  @Test
  void aCompletionSaysWhatCameOfIt() {
    // Given
    String referral = accepted(partner);
    move(coordinator, referral, "start").statusCode(200);
    // Then
    for (List<String> bad :
        List.of(
            List.of("{}", "/outcome"),
            List.of("{\"outcome\": {\"kind\": \"STARTED_WORK\"}}", "/outcome/happenedOn"),
            List.of(Casefile.completion(Casefile.today().plusDays(2)), "/outcome/happenedOn"),
            List.of(Casefile.completion(LocalDate.of(1890, 1, 1)), "/outcome/happenedOn"),
            List.of("{\"outcome\": {\"kind\": \"NONE\", \"band\": \"2\"}}", "/outcome/kind"),
            List.of("{\"outcome\": {\"kind\": \"NONE\", \"band\": \"12\"}}", "/outcome/band"))) {
      change(coordinator, referral, "complete", bad.get(0))
          .statusCode(400)
          .body("errors.pointer", hasItem(bad.get(1)));
    }
    change(coordinator, referral, "complete", "{\"outcome\": {\"kind\": \"NONE\"}}")
        .statusCode(200)
        .body("outcome.kind", equalTo("NONE"))
        .body("outcome.sustained", nullValue());
  }

  @Test
  void subStatusesAreTheTenantsOwnAndOfOneStatus() {
    // Given
    String made =
        creating(coordinator)
            .body(
                "{\"status\": \"ACCEPTED\", \"code\": \"AWAITING_DBS\", \"label\": \"Waits for DBS\"}")
            .post("/v1/sub-statuses")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String referral = accepted(partner);
    String path = "/v1/sub-statuses/" + made;
    // When
    change(coordinator, referral, "sub-status", "{\"subStatus\": \"AWAITING_DBS\"}")
        .statusCode(200)
        .body("subStatus", equalTo("AWAITING_DBS"));
    // Then
    change(coordinator, referral, "sub-status", "{\"subStatus\": \"UNHEARD_OF\"}").statusCode(422);
    move(coordinator, referral, "start").statusCode(200).body("subStatus", nullValue());
    change(coordinator, referral, "sub-status", "{\"subStatus\": \"AWAITING_DBS\"}")
        .statusCode(422);
    change(coordinator, path, "retire", null).statusCode(200).body("active", equalTo(false));
    change(coordinator, path, "retire", null).statusCode(409);
    as(coordinator(Tokens.newTenant())).get(path).then().statusCode(404);
  }

  @Test
  void theDatabaseKeepsASubStatusWithinItsStatus() {
    // Given
    String referral = accepted(partner);
    // Then
    assertThatThrownBy(
            () ->
                TestDatabase.execute(
                    "update referral set sub_status = 'ANYTHING' where id = '"
                        + Casefile.idOf(referral)
                        + "'"))
        .rootCause()
        .hasMessageContaining("foreign key");
  }

  @Test
  void aDraftIsThrownAwayAndWhatWasSentStays() {
    // Given
    String draft = draft(partner, person(partner));
    String sent = submitted(partner);
    // When
    as(partner).header("If-Match", etag(partner, draft)).delete(draft).then().statusCode(204);
    // Then
    as(partner).get(draft).then().statusCode(404);
    assertThat(
            TestDatabase.value(
                "select count(*) from referral_change where referral_id = '"
                    + Casefile.idOf(draft)
                    + "'"))
        .isEqualTo("0");
    as(partner).header("If-Match", etag(partner, sent)).delete(sent).then().statusCode(409);
    as(partner).header("If-Match", "\"v99\"").delete(sent).then().statusCode(412);
    as(partner).delete(sent).then().statusCode(428);
  }

  @Test
  void controlArmPastTheServiceTheDatabaseKeepsWhatWasSent() {
    // Given
    String sent = submitted(partner);
    // Then
    assertThatThrownBy(
            () ->
                TestDatabase.execute(
                    "delete from referral where id = '" + Casefile.idOf(sent) + "'"))
        .rootCause()
        .hasMessageContaining("only a draft can be deleted");
  }

  @Test
  void aChangeIsALineThatNamesTheFieldsAndSaysWhy() {
    // Given
    String referral = submitted(partner);
    // When
    as(partner)
        .header("If-Match", etag(partner, referral))
        .contentType("application/merge-patch+json")
        .body("{\"pathwayType\": \"SWAP\", \"note\": null, \"why\": \"Would rather not wait\"}")
        .patch(referral)
        .then()
        .statusCode(200)
        .body("pathwayType", equalTo("SWAP"))
        .body("note", nullValue());
    // Then
    as(partner)
        .get(referral + "/timeline?kind=AMENDED")
        .then()
        .body("items[0].code", equalTo("pathwayType note"))
        .body("items[0].note", equalTo("Would rather not wait"))
        .body("items", hasSize(1));
    assertThat(
            TestDatabase.value(
                "select count(*) from case_note where tenant_id = '"
                    + tenant
                    + "' and position('rather'::bytea in text) > 0"))
        .isEqualTo("0");
  }
}
