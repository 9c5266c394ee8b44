package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.accepted;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.draft;
import static org.fairway.referral.Api.draftJson;
import static org.fairway.referral.Api.partnerJson;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
class ReferralApiTest {

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  private List<String> told() {
    return OutboxRows.types(tenant).stream().filter(t -> t.contains(".referral.")).toList();
  }

  @Test
  void aReferralIsDraftedSentSeenAndTakenOn() {
    // Given
    String person = person(partner);
    consent(partner, person, "REFERRAL");
    String referral = draft(partner, person);
    as(partner)
        .get(referral)
        .then()
        .body("status", equalTo("DRAFT"))
        .body("reference", nullValue())
        .body("sourceType", equalTo("WOMENS_CENTRE"))
        .body("note", equalTo("Prefers mornings, asked for 17 by name"))
        .body("allowedActions.find { it.action == 'submit' }.allowed", equalTo(true));

    // When
    String reference =
        change(partner, referral, "submit", null)
            .statusCode(200)
            .body("status", equalTo("SUBMITTED"))
            .extract()
            .path("reference");
    change(coordinator, referral, "acknowledge", null)
        .statusCode(200)
        .body("allowedActions.find { it.action == 'accept' }.allowed", equalTo(true));
    change(coordinator, referral, "accept", "{\"note\": \"A place is free\"}")
        .statusCode(200)
        .body("status", equalTo("ACCEPTED"));

    // Then
    assertThat(Reference.parse(reference)).contains(new Reference(reference));
    assertThat(told())
        .containsExactly(
            "org.fairway.referral.submitted.v1",
            "org.fairway.referral.acknowledged.v1",
            "org.fairway.referral.accepted.v1");
    assertThat(
            TestDatabase.column(
                "select coalesce(from_status, '-') || '>' || to_status from referral_change"
                    + " where tenant_id = '"
                    + tenant
                    + "' order by id"))
        .containsExactly(
            "->DRAFT", "DRAFT>SUBMITTED", "SUBMITTED>ACKNOWLEDGED", "ACKNOWLEDGED>ACCEPTED");
  }

  @Test
  void withoutConsentNothingIsSent() {
    // Given
    String referral = draft(partner, person(partner));

    // Then
    as(partner)
        .get(referral)
        .then()
        .body("allowedActions.find { it.action == 'submit' }.allowed", equalTo(false))
        .body(
            "allowedActions.find { it.action == 'submit' }.reason",
            equalTo("The person has no live REFERRAL consent."));
    change(partner, referral, "submit", null)
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("consent-missing"));
    as(partner).get(referral).then().body("status", equalTo("DRAFT"));
    assertThat(told()).isEmpty();
  }

  @Test
  void aWithdrawnConsentStopsAReferralThatWasSent() {
    // Given
    String person = person(partner);
    String consent = consent(partner, person, "REFERRAL");
    String referral = draft(partner, person);
    change(partner, referral, "submit", null).statusCode(200);
    change(coordinator, referral, "acknowledge", null).statusCode(200);

    // When
    change(partner, consent, "withdraw", null).statusCode(200);

    // Then
    change(coordinator, referral, "accept", null)
        .statusCode(409)
        .body("code", equalTo("consent-missing"));
    change(coordinator, referral, "decline", "{\"reason\": \"CONSENT_WITHDRAWN\"}").statusCode(200);
  }

  @Test
  void aPartnerWhoseAgreementHasLapsedCannotSend() {
    // Given
    String yesterday = java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1).toString();
    String json =
        partnerJson(yesterday)
            .replace("2026-03-01", "2020-03-01")
            .replace("2026-04-01", "2020-04-01");
    Persona lapsed = registered(tenant, json);
    String person = person(lapsed);
    consent(lapsed, person, "REFERRAL");
    String referral = draft(lapsed, person);

    // Then
    change(lapsed, referral, "submit", null)
        .statusCode(409)
        .body("code", equalTo("agreement-lapsed"));
    assertThat(told()).isEmpty();
  }

  @Test
  void aSuspendedPartnerCannotSend() {
    // Given
    String person = person(partner);
    consent(partner, person, "REFERRAL");
    String referral = draft(partner, person);

    // When
    change(coordinator, "/v1/partners/" + partner.organisation(), "suspend", null).statusCode(200);

    // Then
    as(partner)
        .header("If-Match", "\"v0\"")
        .post(referral + "/submit")
        .then()
        .statusCode(403)
        .body("code", equalTo("organisation-suspended"));
    assertThat(told()).isEmpty();
  }

  @Test
  void movesOutsideTheTableAndOfOthersAreRefused() {
    // Given
    String referral = submitted(partner);

    // Then
    change(coordinator, referral, "accept", null)
        .statusCode(409)
        .body("code", equalTo("transition-not-allowed"));
    change(partner, referral, "submit", null).statusCode(409);
    change(partner, referral, "acknowledge", null).statusCode(403);
    change(coordinator, referral, "cancel", "{\"reason\": \"MISTAKEN\"}").statusCode(403);
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    change(coordinator, referral, "accept", null).statusCode(200);
    change(partner, referral, "withdraw", "{\"reason\": \"NOT_ENGAGED\"}").statusCode(403);
    change(coordinator, referral, "withdraw", "{\"reason\": \"NOT_ENGAGED\"}")
        .statusCode(200)
        .body("reason", equalTo("NOT_ENGAGED"));
  }

  @Test
  void anEndNeedsAReasonThatFits() {
    // Given
    String referral = submitted(partner);

    // Then
    change(coordinator, referral, "decline", null)
        .statusCode(400)
        .body("errors.code", hasItem("reason-missing"));
    change(coordinator, referral, "decline", "{\"reason\": \"NOT_ENGAGED\"}")
        .statusCode(400)
        .body("errors.code", hasItem("reason-unfit"));
    change(coordinator, referral, "decline", "{\"reason\": \"DISLIKE\"}").statusCode(400);
    change(coordinator, referral, "decline", "{\"colour\": \"blue\"}")
        .statusCode(400)
        .body("code", equalTo("unknown-property"));
    change(coordinator, referral, "decline", "{\"reason\": \"NO_CAPACITY\"}")
        .statusCode(200)
        .body("status", equalTo("DECLINED"));
    assertThat(OutboxRows.payloads(tenant, "org.fairway.referral.declined.v1"))
        .singleElement()
        .asString()
        .contains("NO_CAPACITY");
  }

  @Test
  void thePartnerCancelsWhatNobodyHasSeen() {
    // Given
    String referral = submitted(partner);

    // When
    change(partner, referral, "cancel", "{\"reason\": \"MISTAKEN\"}")
        .statusCode(200)
        .body("status", equalTo("CANCELLED"));

    // Then
    assertThat(told()).endsWith("org.fairway.referral.cancelled.v1");
  }

  @Test
  void aReferrerWithoutConsentLearnsOpenOrClosedAndNothingElse() {
    // Given
    String person = person(partner);
    consent(partner, person, "REFERRAL");
    String referral = draft(partner, person);
    change(partner, referral, "submit", null).statusCode(200);
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    change(coordinator, referral, "accept", null).statusCode(200);
    as(partner).get(referral).then().body("status", equalTo("OPEN"));

    List<Object> open = whatThePartnerIsTold(referral);

    // When
    change(coordinator, referral, "withdraw", "{\"reason\": \"ALREADY_WORKING\"}").statusCode(200);

    // Then
    assertThat(whatThePartnerIsTold(referral)).isEqualTo(open);
    assertThat(open.toString()).doesNotContain("ACCEPTED").doesNotContain("coordinator");
    as(partner).get(referral).then().body("status", equalTo("CLOSED")).body("reason", nullValue());
    as(partner).get("/v1/referrals").then().body("items.status", contains("CLOSED"));
    as(partner).get("/v1/referrals?status=WITHDRAWN").then().statusCode(400);
    consent(partner, person, "SHARE_OUTCOME_WITH_REFERRER");
    as(partner)
        .get(referral)
        .then()
        .body("status", equalTo("WITHDRAWN"))
        .body("reason", equalTo("ALREADY_WORKING"));
  }

  /** Every answer about what may be done, and the refusal of each move. */
  private List<Object> whatThePartnerIsTold(String referral) {
    List<Object> told = new ArrayList<>();
    told.add(as(partner).get(referral).then().extract().path("allowedActions"));
    for (String verb : List.of("submit", "cancel")) {
      String body = verb.equals("cancel") ? "{\"reason\": \"MISTAKEN\"}" : null;
      JsonPath refused = change(partner, referral, verb, body).statusCode(409).extract().jsonPath();
      told.add(refused.getString("code") + " " + refused.getString("detail"));
    }
    return told;
  }

  @Test
  void changesNeedThePresentVersionAndOneWhoMaySee() {
    // Given
    String referral = submitted(partner);
    String path = referral + "/acknowledge";

    // Then
    as(coordinator).post(path).then().statusCode(428);
    as(coordinator).header("If-Match", "\"v0\"").post(path).then().statusCode(412);
    as(coordinator(Tokens.newTenant()))
        .header("If-Match", "\"v1\"")
        .post(path)
        .then()
        .statusCode(404);
    as(registered(tenant)).get(referral).then().statusCode(404);
    as(registered(tenant))
        .header("If-Match", "\"v1\"")
        .body("{\"reason\": \"MISTAKEN\"}")
        .post(referral + "/cancel")
        .then()
        .statusCode(404);
    as(partner).get(referral).then().body("status", equalTo("SUBMITTED"));
  }

  @Test
  void aListIsFilteredAndPaged() {
    // Given
    submitted(partner);
    accepted(partner);
    Persona other = registered(tenant);
    submitted(other);

    // Then
    as(coordinator).get("/v1/referrals").then().body("items", hasSize(3));
    as(coordinator)
        .get("/v1/referrals?status=ACCEPTED")
        .then()
        .body("items.status", contains("ACCEPTED"));
    as(coordinator)
        .get("/v1/referrals?partner=" + other.organisation())
        .then()
        .body("items.partnerId", contains(other.organisation()));
    as(other).get("/v1/referrals").then().body("items", hasSize(1));
    as(other)
        .get("/v1/referrals?partner=" + partner.organisation())
        .then()
        .body("items", hasSize(0));
    String next = as(coordinator).get("/v1/referrals?limit=2").then().extract().path("next");
    as(coordinator).get("/v1/referrals?limit=2&cursor=" + next).then().body("items", hasSize(1));
    as(coordinator)
        .get("/v1/referrals?limit=2&status=ACCEPTED&cursor=" + next)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUPPORTED_INTERNSHIP | MOON_LANDING | 400 | /pathwayType",
        "\"note\" | \"colour\": 1, \"note\" | 400 | /colour",
        "Prefers mornings | a\\u0000b | 400 | /note",
      })
  void whatIsWrongIsNamedAndNothingIsStored(String good, String bad, int status, String pointer) {
    creating(partner)
        .body(draftJson(person(partner)).replace(good, bad))
        .post("/v1/referrals")
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
    as(partner).get("/v1/referrals").then().body("items", hasSize(0));
  }

  @Test
  void anothersPersonIsAnUnknownPerson() {
    // Given
    String foreign = person(registered(Tokens.newTenant()));
    String neighbours = person(registered(tenant));
    String nobody = "/v1/people/" + UUID.randomUUID();

    // Then
    for (String person : List.of(foreign, neighbours, nobody)) {
      Response answer = creating(partner).body(draftJson(person)).post("/v1/referrals");
      answer.then().statusCode(422).body("errors.code", contains("unknown-person"));
    }
  }

  @Test
  void wordsAboutAPersonAreReadByTheCareSystemOnlyWhileThePersonConsents() {
    // Given: a draft, of which nobody but the partner is to know
    String person = person(partner);
    String referral = draft(partner, person);
    as(coordinator).get(referral).then().statusCode(200).body("note", nullValue());
    String consent = consent(partner, person, "REFERRAL");
    change(partner, referral, "submit", "{\"note\": \"17 rang twice\"}").statusCode(200);
    String note =
        creating(partner)
            .body("{\"text\": \"17 can come on Mondays\"}")
            .post(referral + "/notes")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as(coordinator)
        .get(referral)
        .then()
        .body("note", equalTo("Prefers mornings, asked for 17 by name"));
    assertThat(words(coordinator, referral))
        .containsExactly("17 can come on Mondays", "17 rang twice");
    as(coordinator).get(referral + "/notes/" + note).then().statusCode(200);

    // When
    change(partner, consent, "withdraw", null).statusCode(200);

    // Then
    as(coordinator).get(referral).then().statusCode(200).body("note", nullValue());
    assertThat(words(coordinator, referral)).isEmpty();
    as(coordinator).get(referral + "/notes/" + note).then().statusCode(404);
    as(partner)
        .get(referral)
        .then()
        .body("note", equalTo("Prefers mornings, asked for 17 by name"));
    assertThat(words(partner, referral)).hasSize(2);

    // When
    Persona officer = Persona.ofTenant(tenant, "privacy", "subjects:read", "subjects:write");
    change(officer, person + "/rights", "restrict", "{\"cause\": \"UNLAWFUL\"}").statusCode(200);

    // Then
    as(partner).get(referral).then().statusCode(200).body("note", nullValue());
    assertThat(words(partner, referral)).isEmpty();
    as(partner).get(referral + "/notes/" + note).then().statusCode(404);
  }

  private static List<String> words(Persona reader, String referral) {
    return as(reader)
        .get(referral + "/timeline")
        .then()
        .statusCode(200)
        .extract()
        .path("items.findAll { it.note != null }.note");
  }

  @Test
  void numbersThatAreKeptOfNobodyDoNotComeInByFreeText() {
    // Given
    String person = person(partner);
    consent(partner, person, "REFERRAL");
    String referral = draft(partner, person);
    String number = "943.476.5919";

    // Then
    creating(partner)
        .body(draftJson(person).replace("mornings", number))
        .post("/v1/referrals")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/note"))
        .body("errors[0].code", equalTo("number-kept-out"))
        .body(not(containsString("5919")));
    as(partner)
        .header("If-Match", etag(partner, referral))
        .contentType("application/merge-patch+json")
        .body("{\"note\": \"AB 12-34-56 C\"}")
        .patch(referral)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/note"));
    change(partner, referral, "submit", "{\"note\": \"" + number + "\"}")
        .statusCode(400)
        .body("errors[0].code", equalTo("number-kept-out"));
    change(partner, referral, "submit", null).statusCode(200);
    creating(coordinator)
        .body("{\"text\": \"is " + number + "\", \"visibility\": \"TEAM\"}")
        .post(referral + "/notes")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/text"));
    assertThat(words(coordinator, referral)).isEmpty();
  }
}
