package org.fairway.referral.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.ofPartner;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.personJson;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class PersonApiTest {

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  private ValidatableResponse patch(String person, String ifMatch, String body) {
    return as(partner)
        .contentType("application/merge-patch+json")
        .header("If-Match", ifMatch)
        .body(body)
        .patch(person)
        .then();
  }

  @Test
  void aPersonIsAddedReadAndListed() {
    // When
    String person = person(partner);

    // Then
    as(partner)
        .get(person)
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body("disclosed", equalTo(true))
        .body("partnerId", equalTo(partner.organisation()))
        .body("data.givenName", equalTo("Given Name 17"))
        .body("data.dateOfBirth", equalTo("2004-05-06"))
        .body("data.contact.preferred", equalTo("TEXT"))
        .body("data.priorityGroups", contains("LEARNING_DISABILITY", "NEET", "VETERAN"))
        .body("data.languages", contains("ur", "en"));
    as(partner).get("/v1/people").then().body("items.data.familyName", contains("Family Name 17"));
    as(partner).header("If-None-Match", etag(partner, person)).get(person).then().statusCode(304);
  }

  @Test
  void nothingThatNamesAPersonIsStoredInTheClear() {
    // When
    String person = person(partner);

    // Then
    String id = person.substring(person.lastIndexOf('/') + 1);
    String row =
        TestDatabase.value(
            "select p::text || encode(given_name, 'escape') || encode(family_name, 'escape')"
                + " || encode(date_of_birth, 'escape') || encode(contact, 'escape')"
                + " from person p where id = '"
                + id
                + "'");
    assertThat(row)
        .doesNotContain(
            "Given Name", "Family Name", "2004-05-06", "seventeen", "7700 900017", "7700900017");
  }

  @Test
  void everyReadingOfAPersonIsOnRecord() {
    // Given
    String person = person(partner);
    String id = person.substring(person.lastIndexOf('/') + 1);

    // When
    as(partner).get(person).then().statusCode(200);
    as(partner).get("/v1/people").then().statusCode(200);
    as(coordinator).get(person).then().statusCode(200);

    // Then
    assertThat(
            TestDatabase.column(
                "select outcome from audit_entry where action = 'person.read' and subject_id = '"
                    + id
                    + "' order by id"))
        .containsExactly("ALLOWED", "ALLOWED", "DENIED");
  }

  @Test
  void theCareSystemSeesWhoAPersonIsOnlyWhileTheyConsent() {
    // Given
    String person = person(partner);
    as(coordinator)
        .get(person)
        .then()
        .statusCode(200)
        .body("disclosed", equalTo(false))
        .body("data", nullValue());

    // When
    String consent = consent(partner, person, "REFERRAL");

    // Then
    as(coordinator).get(person).then().body("data.givenName", equalTo("Given Name 17"));
    as(coordinator).get("/v1/people").then().body("items[0].disclosed", equalTo(true));

    // When
    change(partner, consent, "withdraw", null).statusCode(200);

    // Then
    as(coordinator).get(person).then().body("disclosed", equalTo(false)).body("data", nullValue());
    as(coordinator).get("/v1/people").then().body("items[0].data", nullValue());
    as(partner).get(person).then().body("data.givenName", equalTo("Given Name 17"));
  }

  @Test
  void aPersonIsHiddenFromOtherPartnersAndOtherCareSystems() {
    // Given
    String person = person(partner);
    Persona neighbour = registered(tenant);

    // Then
    as(neighbour).get(person).then().statusCode(404);
    as(neighbour).get("/v1/people").then().body("items", hasSize(0));
    as(coordinator(Tokens.newTenant())).get(person).then().statusCode(404);
    as(neighbour)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"v0\"")
        .body("{\"givenName\": \"X\"}")
        .patch(person)
        .then()
        .statusCode(404);
  }

  @Test
  void onlyARegisteredPartnerAddsPeople() {
    creating(ofPartner(tenant, UUID.randomUUID().toString()))
        .body(personJson())
        .post("/v1/people")
        .then()
        .statusCode(403);
    creating(coordinator).body(personJson()).post("/v1/people").then().statusCode(403);
  }

  @Test
  void aPatchChangesWhatItNamesAndRemovesWhatItNulls() {
    // Given
    String person = person(partner);

    // When
    ValidatableResponse changed =
        patch(
            person,
            etag(partner, person),
            "{\"givenName\": \"Given Name 18\", \"lsoa21\": null, \"contact\": {\"phone\": null}}");

    // Then
    changed
        .statusCode(200)
        .body("data.givenName", equalTo("Given Name 18"))
        .body("data.familyName", equalTo("Family Name 17"))
        .body("data.lsoa21", nullValue())
        .body("data.contact.phone", nullValue())
        .body("data.contact.email", equalTo("seventeen@person.example"));
    assertThat(
            TestDatabase.value(
                "select fields from audit_entry where action = 'person.change' and subject_id = '"
                    + person.substring(person.lastIndexOf('/') + 1)
                    + "'"))
        .as("what was changed, by name")
        .isEqualTo("contact,givenName,lsoa21");
    String version = changed.extract().header("ETag").replaceFirst("\"$", "");
    assertThat(etag(partner, person)).startsWith(version + "-");
  }

  @Test
  void aPatchNeedsThePresentVersion() {
    // Given
    String person = person(partner);
    String first = etag(partner, person);
    patch(person, first, "{\"givenName\": \"Given Name 18\"}").statusCode(200);

    // Then
    patch(person, first, "{\"givenName\": \"Given Name 19\"}").statusCode(412);
    as(partner)
        .contentType("application/merge-patch+json")
        .body("{}")
        .patch(person)
        .then()
        .statusCode(428);
    as(partner).header("If-Match", "\"v1\"").body("{}").patch(person).then().statusCode(415);
    as(partner).get(person).then().body("data.givenName", equalTo("Given Name 18"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"givenName\": null} | 400 | /givenName",
        "{\"colour\": \"blue\"} | 400 | /colour",
        "{\"contact\": {\"email\": \"nowhere\"}} | 400 | /contact/email",
        "{\"lsoa21\": \"W01000001\"} | 422 | /lsoa21",
        "{\"priorityGroups\": [\"NEET\", \"ASTRONAUT\"]} | 422 | /priorityGroups/1",
      })
  void aPatchMustLeaveAValidPerson(String body, int status, String pointer) {
    // Given
    String person = person(partner);
    String before = etag(partner, person);

    // Then
    patch(person, before, body).statusCode(status).body("errors.pointer", hasItem(pointer));
    assertThat(etag(partner, person)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Given Name 17\" | \"  \" | 400 | /givenName",
        "\"Given Name 17\" | \"a\\u0000b\" | 400 | /givenName",
        "\"Given Name 17\" | \"a\\ud800b\" | 400 | /givenName",
        "\"Given Name 17\" | 17 | 400 | /givenName",
        "2004-05-06 | 2999-05-06 | 400 | /dateOfBirth",
        "2004-05-06 | 6.5.2004 | 400 | /dateOfBirth",
        "2004-05-06 | 2003-02-29 | 400 | /dateOfBirth",
        "2004-05-06 | 1800-05-06 | 422 | /dateOfBirth",
        "\"Given Name 17\" | \"\\u2003\" | 400 | /givenName",
        "\"Family Name 17\" | \"A\", \"familyName\": \"B\" | 400 | /familyName",
        "+44 7700 900017 | (- - - -) | 422 | /contact/phone",
        "seventeen@person.example | nowhere | 400 | /contact/email",
        "+44 7700 900017 | call me | 400 | /contact/phone",
        "E01009719 | E01999999 | 422 | /lsoa21",
        "NEET | ASTRONAUT | 422 | /priorityGroups/0",
        "NEET | EX_OFFENDER | 422 | /priorityGroups/0",
        "\"languages\" | \"skills\": [\"AB 12 34 56 C\"], \"languages\" | 422 | /skills/0",
        "\"languages\" | \"interests\": [\"mine is 943 476 5919\"], \"languages\" | 422 | /interests/0",
        "\"languages\" | \"groupEvidence\": [{\"priorityGroup\": \"CARE_LEAVER\", \"state\": \"DECLARED\"}], \"languages\" | 422 | /groupEvidence/0/priorityGroup",
        "\"languages\" | \"rightToWorkUntil\": \"2030-01-01\", \"languages\" | 422 | /rightToWorkUntil",
        "\"languages\" | \"availability\": {\"fewestHours\": 30, \"mostHours\": 16}, \"languages\" | 422 | /availability/mostHours",
        "\"languages\" | \"availability\": {\"days\": [\"SOMEDAY\"]}, \"languages\" | 400 | /availability/days/0",
        "\"languages\" | \"supporter\": {\"name\": \"\", \"relation\": \"CARER\"}, \"languages\" | 400 | /supporter/name",
        "\"ur\" | \"urdu!\" | 400 | /languages/0",
        "\"rightToWork\" | \"nhsNumber\": \"9434765919\", \"rightToWork\" | 400 | /nhsNumber",
      })
  void whatIsWrongIsNamedAndNothingIsStored(String good, String bad, int status, String pointer) {
    creating(partner)
        .body(personJson().replace(good, bad))
        .post("/v1/people")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(pointer));
    as(partner).get("/v1/people").then().body("items", hasSize(0));
  }

  @Test
  void aListIsPagedByASignedCursorOfThisTenant() {
    // Given
    String oldest = person(partner);
    person(partner);
    person(partner);

    // When
    String next =
        as(partner)
            .get("/v1/people?limit=2")
            .then()
            .body("items", hasSize(2))
            .extract()
            .path("next");

    // Then
    as(partner)
        .get("/v1/people?limit=2&cursor=" + next)
        .then()
        .body("items.id", contains(oldest.substring(oldest.lastIndexOf('/') + 1)))
        .body("next", nullValue());
    as(registered(Tokens.newTenant()))
        .get("/v1/people?limit=2&cursor=" + next)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
  }
}
