package org.fairway.referral.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.consentJson;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.privacy;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
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
class ConsentApiTest {

  private final String tenant = Tokens.newTenant();
  private Persona partner;
  private String person;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    person = person(partner);
  }

  @Test
  void aPersonHasNoMoreReceiptsThanAreListed() {
    // Given: room for one more
    for (int i = 1; i < Consents.MOST; i++) {
      consent(partner, person, "CONTACT");
    }
    // When: several come at once
    List<Response> answers =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(
                i -> creating(partner).body(consentJson("CONTACT")).post(person + "/consents"))
            .toList();
    // Then
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 201)
        .allMatch(answer -> answer.statusCode() == 409)
        .allMatch(answer -> answer.path("code").equals("too-many-receipts"));
    as(partner).get(person + "/consents").then().body("items.size()", equalTo(Consents.MOST));
  }

  @Test
  void aReceiptIsKeptListedAndWithdrawnAndOthersHearOfIt() {
    // When
    String consent = consent(partner, person, "REFERRAL");

    // Then
    as(partner)
        .get(person + "/consents")
        .then()
        .body("items.purpose", contains("REFERRAL"))
        .body("items[0].live", equalTo(true))
        .body("items[0].wordingVersion", equalTo("2026-04"));

    // When
    change(partner, consent, "withdraw", null)
        .statusCode(200)
        .body("live", equalTo(false))
        .body("withdrawnAt", notNullValue())
        .body("allowedActions[0].allowed", equalTo(false));

    // Then
    change(partner, consent, "withdraw", null).statusCode(409);
    assertThat(OutboxRows.types(tenant))
        .containsExactly(
            "org.fairway.partner.registered.v1",
            "org.fairway.consent.given.v1",
            "org.fairway.consent.withdrawn.v1");
    assertThat(OutboxRows.payloads(tenant, "org.fairway.consent.given.v1"))
        .singleElement()
        .asString()
        .contains("\"recipients\": [\"QUA\"]");
  }

  /** Sharing with nobody in particular is sharing with nobody: it is said before it is kept. */
  @Test
  void aConsentToShareWithAnEmployerNamesWhom() {
    String named = consentJson("SHARE_WITH_EMPLOYER");
    for (String nobody :
        List.of(
            named.replace("[\"QUA\"]", "[]"),
            named.replace("[\"QUA\"]", "null"),
            named.replace("\"recipients\": [\"QUA\"], ", ""))) {
      creating(partner)
          .body(nobody)
          .post(person + "/consents")
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/recipients"))
          .body("errors.code", contains("recipient-missing"));
    }
    as(partner).get(person + "/consents").then().body("items", hasSize(0));
    // What the purpose names itself needs no further name
    for (String purpose : List.of("REFERRAL", "SHARE_OUTCOME_WITH_REFERRER")) {
      creating(partner)
          .body(consentJson(purpose).replace("[\"QUA\"]", "[]"))
          .post(person + "/consents")
          .then()
          .statusCode(201);
    }
  }

  /** A name may be typed there; what is told to others is codes. */
  @Test
  void recipientsInWordsAreKeptAndNotTold() {
    // Given
    String partnerId = partner.organisation();
    String named =
        consentJson("SHARE_WITH_EMPLOYER")
            .replace(
                "\"QUA\"",
                "\"QUA\", \"Given Name 18\", \"%s\", \"housing association\", \"NAMESAKE\", \"HOUSING_ASSOCIATION\""
                    .formatted(partnerId));

    // When
    creating(partner).body(named).post(person + "/consents").then().statusCode(201);

    // Then
    as(partner)
        .get(person + "/consents")
        .then()
        .body("items[0].recipients", hasItem("Given Name 18"));
    assertThat(OutboxRows.payloads(tenant, "org.fairway.consent.given.v1"))
        .singleElement()
        .asString()
        .contains(
            "\"recipients\": [\"QUA\", \"OTHER\", \"%s\", \"HOUSING_ASSOCIATION\"]"
                .formatted(partnerId));
  }

  @Test
  void aNumberThatIsKeptOfNobodyIsNoRecipient() {
    creating(partner)
        .body(consentJson("CONTACT").replace("\"QUA\"", "\"AB123456C\""))
        .post(person + "/consents")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/recipients/0"))
        .body("errors[0].code", equalTo("number-kept-out"));
    as(partner).get(person + "/consents").then().body("items", hasSize(0));
  }

  @Test
  void anExpiredConsentIsNotLive() {
    // Given
    String past = Instant.now().minusSeconds(30).toString();
    String json =
        consentJson("CONTACT")
            .replace("\"givenBy\"", "\"expiresAt\": \"" + past + "\", \"givenBy\"");

    // When
    creating(partner).body(json).post(person + "/consents").then().statusCode(201);

    // Then
    as(partner).get(person + "/consents").then().body("items[0].live", equalTo(false));
  }

  @Test
  void theDataProtectionOfficerReadsAndWithdraws() {
    // Given
    String consent = consent(partner, person, "CONTACT");

    // Then
    as(privacy(tenant)).get(person + "/consents").then().statusCode(200).body("items", hasSize(1));
    change(privacy(tenant), consent, "withdraw", null).statusCode(200);
  }

  @Test
  void othersNeitherGiveNorSeeNorWithdraw() {
    // Given
    String consent = consent(partner, person, "CONTACT");
    Persona neighbour = registered(tenant);
    Persona stranger = coordinator(Tokens.newTenant());

    // Then
    as(neighbour).get(person + "/consents").then().statusCode(404);
    creating(neighbour)
        .body(consentJson("CONTACT"))
        .post(person + "/consents")
        .then()
        .statusCode(404);
    as(neighbour).header("If-Match", "\"v0\"").post(consent + "/withdraw").then().statusCode(404);
    as(stranger).get(consent).then().statusCode(404);
    as(stranger).header("If-Match", "\"v0\"").post(consent + "/withdraw").then().statusCode(404);
    creating(coordinator(tenant))
        .body(consentJson("CONTACT"))
        .post(person + "/consents")
        .then()
        .statusCode(403);
    as(partner).post(consent + "/withdraw").then().statusCode(428);
    as(partner).header("If-Match", "\"v7\"").post(consent + "/withdraw").then().statusCode(412);
    as(partner).get(consent).then().body("live", equalTo(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"CONTACT\" | \"ANYTHING\" | 400 | /purpose",
        "\"2026-04\" | \"\" | 400 | /wordingVersion",
        "PERSON_IN_WRITING | NOBODY | 400 | /givenBy",
        "\"givenAt\" | \"colour\": 1, \"givenAt\" | 400 | /colour",
        "\"givenAt\": \"20 | \"givenAt\": \"18 | 422 | /givenAt",
        "\"givenBy\" | \"expiresAt\": \"2001-01-01T00:00:00Z\", \"givenBy\" | 422 | /expiresAt",
      })
  void whatIsWrongIsNamedAndNothingIsStored(String good, String bad, int status, String pointer) {
    creating(partner)
        .body(consentJson("CONTACT").replace(good, bad))
        .post(person + "/consents")
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
    as(partner).get(person + "/consents").then().body("items", hasSize(0));
  }

  @Test
  void aConsentOfTheFutureIsNone() {
    // Given
    String future = Instant.now().plusSeconds(3600).toString();
    String json =
        consentJson("CONTACT")
            .replaceAll("\"givenAt\": \"[^\"]+\"", "\"givenAt\": \"" + future + "\"");

    // Then
    creating(partner)
        .body(json)
        .post(person + "/consents")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("in-future"));
  }

  @Test
  void whoHelpedIsOnTheReceiptAndNotInTheClear() {
    // Given
    String helped =
        consentJson("REFERRAL")
            .replace(
                "\"givenBy\"",
                "\"supporter\": {\"name\": \"Helper Name 17\", \"relation\": \"ADVOCATE\"}, \"givenBy\"");

    // When
    creating(partner).body(helped).post(person + "/consents").then().statusCode(201);

    // Then
    as(partner)
        .get(person + "/consents")
        .then()
        .body("items[0].supporter.name", equalTo("Helper Name 17"))
        .body("items[0].supporter.relation", equalTo("ADVOCATE"));
    assertThat(
            TestDatabase.value(
                "select c::text || encode(supporter, 'escape') from consent c where tenant_id = '"
                    + tenant
                    + "'"))
        .doesNotContain("Helper Name", "ADVOCATE");

    // When
    Persona officer = Persona.ofTenant(tenant, "privacy", "subjects:read", "subjects:write");
    String id = as(partner).get(person + "/consents").path("items[0].id");
    change(officer, person + "/rights", "restrict", "{\"cause\": \"UNLAWFUL\"}").statusCode(200);

    // Then
    as(partner).get(person + "/consents").then().body("items[0].supporter", nullValue());
    as(partner).get("/v1/consents/" + id).then().body("supporter", nullValue());
    change(partner, "/v1/consents/" + id, "withdraw", null)
        .statusCode(200)
        .body("supporter", nullValue());
  }

  @Test
  void whoDecidesForAnotherIsNamedAndMayDecide() {
    // Then
    creating(partner)
        .body(representative(""))
        .post(person + "/consents")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("supporter-missing"));
    creating(partner)
        .body(representative(", \"supporter\": {\"name\": \"N 17\", \"relation\": \"CARER\"}"))
        .post(person + "/consents")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/supporter/relation"));
    creating(partner)
        .body(representative(", \"supporter\": {\"name\": \"N 17\", \"relation\": \"PARENT\"}"))
        .post(person + "/consents")
        .then()
        .statusCode(201);
    as(partner).get(person + "/consents").then().body("items", hasSize(1));
  }

  private static String representative(String supporter) {
    return consentJson("REFERRAL")
        .replace("\"PERSON_IN_WRITING\"", "\"REPRESENTATIVE\"" + supporter);
  }
}
