package org.fairway.referral.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.personJson;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What helps to find the right work for a person, and where they live. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PersonRecordApiTest {

  private static final String DOCTOR =
      """
      "qualifications": [{"title": "Doctor of Medicine 17", "level": "NOT_COMPARED", "awardedIn": "SY",
        "awardedInYear": 2014, "profession": "DOCTOR", "comparison": "APPLIED", "registration": "ENGLISH_TEST"}],
      "englishTest": {"kind": "OET", "result": "B", "takenOn": "2026-01-12"},
      "skills": ["Suturing 17"], "interests": ["Clinical support 17"],
      "availability": {"fewestHours": 16, "mostHours": 24, "days": ["MONDAY"], "note": "School run 17"},
      "barriers": [{"kind": "CARING", "note": "Three children 17"}], "adjustments": ["Large print 17"],
      "groupEvidence": [{"priorityGroup": "VETERAN", "state": "DOCUMENT_SEEN", "checkedOn": "2026-02-03"}],
      "contactWishes": {"never": ["PHONE"], "safeToLeaveMessage": false, "formats": ["LARGE_PRINT"]},
      "supporter": {"name": "Supporter Name 17", "relation": "SUPPORT_WORKER", "phone": "+44 7700 900018"}""";

  private final String tenant = Tokens.newTenant();
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    TestDatabase.execute(
        "insert into postcode_area values ('B152GW', 'E01009719'), ('B11AA', 'E01033620') on conflict do nothing");
  }

  private static String with(String more) {
    return personJson().replace("\"languages\"", more + ", \"languages\"");
  }

  private ValidatableResponse add(String json) {
    return creating(partner).body(json).post("/v1/people").then();
  }

  private String added(String json) {
    return "/v1/people/" + add(json).statusCode(201).extract().path("id");
  }

  private ValidatableResponse patch(String person, String body) {
    return as(partner)
        .contentType("application/merge-patch+json")
        .header("If-Match", etag(partner, person))
        .body(body)
        .patch(person)
        .then();
  }

  @Test
  void anOverseasDoctorIsKeptWithTheirRegulatorAndNothingInTheClear() {
    // When
    String person = added(with(DOCTOR));

    // Then
    as(partner)
        .get(person)
        .then()
        .body("data.qualifications[0].regulator", equalTo("GMC"))
        .body("data.qualifications[0].registration", equalTo("ENGLISH_TEST"))
        .body("data.barriers.kind", contains("CARING"))
        .body("data.groupEvidence[0].state", equalTo("DOCUMENT_SEEN"))
        .body("data.contactWishes.never", contains("PHONE"))
        .body("data.supporter.relation", equalTo("SUPPORT_WORKER"));
    String id = person.substring(person.lastIndexOf('/') + 1);
    assertThat(
            TestDatabase.value(
                "select p::text || encode(record, 'escape') from person p where id = '" + id + "'"))
        .doesNotContain("Medicine", "Suturing", "School run", "Three children", "Supporter Name")
        .doesNotContain("CARING", "GMC", "7700 900018", "7700900018");
  }

  @Test
  void withoutConsentTheCareSystemSeesNoneOfIt() {
    // Given
    String person = added(with(DOCTOR));

    // Then
    as(coordinator(tenant)).get(person).then().body("data", nullValue());
    Api.consent(partner, person, "REFERRAL");
    as(coordinator(tenant)).get(person).then().body("data.skills", contains("Suturing 17"));
  }

  @Test
  void aPatchChangesAListAndLeavesTheRest() {
    // Given
    String person = added(with(DOCTOR));

    // When
    patch(person, "{\"skills\": [\"Triage 17\"], \"availability\": {\"mostHours\": 30}}")
        .statusCode(200)
        .body("data.skills", contains("Triage 17"))
        .body("data.availability.mostHours", equalTo(30))
        .body("data.availability.fewestHours", equalTo(16))
        .body("data.barriers.kind", contains("CARING"));

    // Then
    patch(person, "{\"availability\": {\"mostHours\": 10}}")
        .statusCode(422)
        .body("errors.pointer", hasItem("/availability/mostHours"));
    patch(person, "{\"qualifications\": null, \"supporter\": null}")
        .statusCode(200)
        .body("data.qualifications", nullValue())
        .body("data.supporter", nullValue());
  }

  @Test
  void aPostcodeBecomesAnAreaAndIsForgotten() {
    // When
    String person =
        added(with("\"postcode\": \"b15 2gw\"").replace("\"lsoa21\": \"E01009719\", ", ""));

    // Then
    as(partner)
        .get(person)
        .then()
        .body("data.lsoa21", equalTo("E01009719"))
        .body("data.postcode", nullValue());
  }

  @Test
  void aPostcodeIsKeptOnlyByWishAndOnlySealed() {
    // When
    String person = added(with("\"postcode\": \"B15 2GW\", \"keepPostcode\": true"));

    // Then
    as(partner).get(person).then().body("data.postcode", equalTo("B152GW"));
    String id = person.substring(person.lastIndexOf('/') + 1);
    assertThat(
            TestDatabase.value(
                "select p::text || encode(record, 'escape') from person p where id = '" + id + "'"))
        .doesNotContain("B152GW");

    // When the wish ends
    patch(person, "{\"keepPostcode\": false}").statusCode(200);

    // Then
    as(partner)
        .get(person)
        .then()
        .body("data.postcode", nullValue())
        .body("data.lsoa21", equalTo("E01009719"));
  }

  @Test
  void postcodesThatAreUnknownOrElsewhereAreRefused() {
    String unknown = with("\"postcode\": \"ZZ99 3WZ\"").replace("\"lsoa21\": \"E01009719\", ", "");
    add(unknown).statusCode(422).body("errors.code", hasItem("unknown-postcode"));
    add(with("\"postcode\": \"B1 1AA\""))
        .statusCode(422)
        .body("errors.code", hasItem("postcode-elsewhere"));
  }

  @Test
  void aRegulatorThatDoesNotFitAndARegisterThatIsNotThereAreRefused() {
    add(with(
            "\"qualifications\": [{\"title\": \"Nursing\", \"profession\": \"NURSE\", \"regulator\": \"GMC\"},"
                + " {\"title\": \"Cookery\", \"registration\": \"APPLIED\"}]"))
        .statusCode(422)
        .body(
            "errors.pointer",
            contains("/qualifications/0/regulator", "/qualifications/1/profession"));
  }
}
