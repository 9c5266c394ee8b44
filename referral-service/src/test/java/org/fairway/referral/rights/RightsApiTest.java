package org.fairway.referral.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.consentJson;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.draft;
import static org.fairway.referral.Api.draftJson;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.fairway.platform.testing.PeopleTables;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class RightsApiTest {

  private static final String ANSWERS =
      """
      {"ethnicCode": "J", "ethnicCodeSystem": "NHS-2001", "disability": "DISABLED", "sex": "FEMALE",
       "ageBand": "20-24"}""";
  private static final String CAUSE = "{\"cause\": \"%s\"}";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Persona officer =
      Persona.ofTenant(
          tenant, "privacy", "people:read", "people:write", "subjects:read", "subjects:write");
  private Persona partner;
  private String person;
  private String referral;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    person = person(partner);
    consent(partner, person, "REFERRAL");
    consent(partner, person, "EQUALITY_MONITORING");
    as(partner).body(ANSWERS).put(person + "/equality").then().statusCode(204);
    referral = draft(partner, person);
    change(partner, referral, "submit", null).statusCode(200);
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void ended() {
    change(
            coordinator,
            referral,
            "decline",
            "{\"reason\": \"NO_CAPACITY\", \"note\": \"Wrote that 17 is to ring again\"}")
        .statusCode(200);
  }

  private io.restassured.response.ValidatableResponse erase(String cause) {
    return creating(officer).body(CAUSE.formatted(cause)).post(person + "/erasure").then();
  }

  @Test
  void everyTableAboutPeopleIsKnownToSubjectAccessAndErasure() {
    assertThat(PeopleTables.unlisted("answer", "record")).isEmpty();
  }

  @Test
  void aCopyHoldsWhatEachServiceKeepsAndWhoDidWhat() {
    try (Neighbours others = new Neighbours()) {
      // Given
      ended();
      as(coordinator).get(referral).then().statusCode(200);

      // When
      String copy =
          as(officer)
              .get(person + "/subject-access")
              .then()
              .statusCode(200)
              .header("Cache-Control", equalTo("no-store"))
              .body(
                  "services.service",
                  equalTo(
                      List.of(
                          "referral-service",
                          "metrics-service",
                          "pathway-service",
                          "reporting-service")))
              .body("accesses.action", hasItem("referral.read"))
              .body("accesses.organisation", hasItem(tenant))
              .extract()
              .asString();

      // Then
      assertThat(copy)
          .contains("Given Name 17", "Family Name 17", "2004-05-06", "seventeen@person.example")
          .contains("Prefers mornings", "Wrote that 17 is to ring again", "DISABLED", "REFERRAL")
          .contains("<ACTIVE>");
      assertThat(others.asked())
          .hasSize(3)
          .allMatch(
              asked ->
                  asked.matches(
                      "/[a-z]+-service/v1/subjects/p_[A-Za-z0-9_-]{22}/records Bearer ey.*"));
      as(officer)
          .accept("text/html")
          .get(person + "/subject-access/page")
          .then()
          .statusCode(200)
          .contentType("text/html")
          .body(containsString("Given Name 17"))
          .body(containsString("&lt;ACTIVE&gt;"))
          .body(not(containsString("<script")));
    }
  }

  @Test
  void aCopyThatLacksAPartIsNone() {
    try (Neighbours others = new Neighbours()) {
      // Given
      others.fail("metrics-service");

      // Then
      as(officer)
          .get(person + "/subject-access")
          .then()
          .statusCode(502)
          .body("detail", containsString("metrics-service"));
    }
  }

  @Test
  void aServiceThatFallsSilentAfterItsHeadersGivesNoPart() {
    try (Neighbours others = new Neighbours()) {
      // Given
      others.fallSilent("pathway-service");
      Tokens.of(officer);

      // Then
      assertTimeoutPreemptively(
          Duration.ofSeconds(15),
          () ->
              as(officer)
                  .get(person + "/subject-access")
                  .then()
                  .statusCode(502)
                  .body("detail", containsString("pathway-service")));
    }
  }

  @Test
  void rightsAreForTheDataProtectionOfficerOfTheTenant() {
    Persona stranger = officer.inTenant(Tokens.newTenant());
    for (String path : List.of("/rights", "/subject-access", "/subject-access/page")) {
      as(stranger).get(person + path).then().statusCode(404);
      as(coordinator.withScopes("subjects:read")).get(person + path).then().statusCode(403);
      as(officer.withScopes("people:read")).get(person + path).then().statusCode(403);
    }
    creating(stranger)
        .body(CAUSE.formatted("REQUEST"))
        .post(person + "/erasure")
        .then()
        .statusCode(404);
    creating(officer).body("{}").post(person + "/erasure").then().statusCode(400);
    creating(officer)
        .body(CAUSE.formatted("WHIM"))
        .post(person + "/erasure")
        .then()
        .statusCode(400);
  }

  @Test
  void afterErasureNothingOfThePersonIsLeftAndTheCountsStay() {
    // Given
    ended();

    // When
    String erasure =
        erase("REQUEST")
            .statusCode(201)
            .body("state", equalTo("PENDING"))
            .body("services.service", hasItem("pathway-service"))
            .extract()
            .path("id");

    // Then: sealed columns are empty, and nothing else tells of the person
    String row = "select %s from person where id = '" + id(person) + "'";
    assertThat(
            TestDatabase.value(
                row.formatted(
                    "num_nonnulls(given_name, family_name, date_of_birth, contact, lsoa21)")))
        .isEqualTo("0");
    String stay = "select count(*) from %s where tenant_id = '" + tenant + "'";
    assertThat(TestDatabase.value(stay.formatted("person"))).isEqualTo("1");
    assertThat(TestDatabase.value(stay.formatted("referral"))).isEqualTo("1");
    for (String gone : List.of("equality.answer", "person_term")) {
      assertThat(TestDatabase.value(stay.formatted(gone))).as(gone).isEqualTo("0");
    }
    for (String sealed : List.of("referral", "referral_change")) {
      assertThat(TestDatabase.value(stay.formatted(sealed) + " and note is not null"))
          .as(sealed)
          .isEqualTo("0");
    }
    assertThat(
            TestDatabase.value(
                stay.formatted("idempotency_key") + " and location like '%" + id(person) + "%'"))
        .isEqualTo("0");
    assertThat(OutboxRows.types(tenant))
        .contains("org.fairway.consent.withdrawn.v1", "org.fairway.equality.withdrawn.v1")
        .endsWith("org.fairway.person.erased.v1");
    as(partner).get(person).then().statusCode(200).body("disclosed", equalTo(false));
    as(officer).get(person).then().statusCode(200).body("data", nullValue());
    as(partner).get(referral).then().statusCode(200).body("note", nullValue());
    as(partner)
        .body("{\"name\": \"family\"}")
        .post("/v1/referrals/search")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    as(officer).get("/v1/erasures/" + erasure).then().statusCode(200);
    as(officer).get("/v1/erasures").then().body("items.id", hasItem(erasure));
    erase("REQUEST").statusCode(409).body("code", equalTo("person-erased"));
  }

  @Test
  void anErasureIsDoneWhenEveryServiceHasSaidSo() {
    // Given
    ended();
    String erasure = erase("REQUEST").statusCode(201).extract().path("id");

    // When
    for (String service : List.of("pathway", "metrics", "reporting")) {
      ForgottenEvents.send(tenant, service, erasure);
      ForgottenEvents.send(tenant, service, erasure);
    }

    // Then
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(20))
        .until(() -> "DONE".equals(as(officer).get("/v1/erasures/" + erasure).path("state")));
    as(officer)
        .get("/v1/erasures/" + erasure)
        .then()
        .body("services.records", equalTo(List.of(4, 4, 4)))
        .body("services.forgottenAt", not(hasItem(nullValue())));
  }

  @Test
  void anOpenReferralAndALegalHoldStandAgainstErasure() {
    erase("REQUEST").statusCode(409).body("code", equalTo("referral-open"));
    ended();
    change(officer, person + "/rights", "hold", CAUSE.formatted("LEGAL_CLAIM"))
        .statusCode(200)
        .body("heldFor", equalTo("LEGAL_CLAIM"));
    erase("REQUEST").statusCode(409).body("code", equalTo("legal-hold"));
    change(officer, person + "/rights", "hold", CAUSE.formatted("COMPLAINT")).statusCode(409);
    change(officer, person + "/rights", "release-hold", null)
        .statusCode(200)
        .body("heldAt", nullValue());
    erase("OBJECTION").statusCode(201);
    change(officer, person + "/rights", "restrict", CAUSE.formatted("UNLAWFUL"))
        .statusCode(409)
        .body("code", equalTo("person-erased"));
  }

  @Test
  void nothingIsKeptAnewOfWhoIsErased() {
    // Given
    ended();
    erase("REQUEST").statusCode(201);

    // When, Then: a system of the partner's that still knows the id
    creating(partner)
        .body(consentJson("EQUALITY_MONITORING"))
        .post(person + "/consents")
        .then()
        .statusCode(409)
        .body("code", equalTo("person-erased"));
    as(partner)
        .body(ANSWERS)
        .put(person + "/equality")
        .then()
        .statusCode(409)
        .body("code", equalTo("person-erased"));
    creating(partner)
        .body(draftJson(person))
        .post("/v1/referrals")
        .then()
        .statusCode(409)
        .body("code", equalTo("person-erased"));
    String kept = "select count(*) from consent where withdrawn_at is null and person_id = '%s'";
    assertThat(TestDatabase.value(kept.formatted(id(person)))).isEqualTo("0");
  }

  @Test
  void restrictedDataIsKeptAndNotUsed() {
    // When
    change(officer, person + "/rights", "restrict", CAUSE.formatted("ACCURACY_CONTESTED"))
        .statusCode(200)
        .body("restrictedAt", notNullValue());

    // Then
    as(partner).get(person).then().statusCode(200).body("disclosed", equalTo(false));
    as(coordinator).get(person).then().body("disclosed", equalTo(false));
    as(partner)
        .body("{\"name\": \"family\"}")
        .post("/v1/referrals/search")
        .then()
        .body("items.size()", equalTo(0));
    change(coordinator, referral, "acknowledge", null)
        .statusCode(409)
        .body("code", equalTo("person-restricted"));
    creating(partner)
        .body(org.fairway.referral.Api.draftJson(person))
        .post("/v1/referrals")
        .then()
        .statusCode(409)
        .body("code", equalTo("person-restricted"));
    as(partner)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"v0\"")
        .body("{\"givenName\": \"Other\"}")
        .patch(person)
        .then()
        .statusCode(409)
        .body("code", equalTo("person-restricted"));

    // But the officer sees it and puts it right
    as(officer).get(person).then().body("data.givenName", equalTo("Given Name 17"));
    as(officer)
        .contentType("application/merge-patch+json")
        .header("If-Match", etag(officer, person))
        .body("{\"givenName\": \"Given Name 18\"}")
        .patch(person)
        .then()
        .statusCode(200);
    change(officer, person + "/rights", "lift-restriction", null).statusCode(200);
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    as(partner).get(person).then().body("data.givenName", equalTo("Given Name 18"));
    change(officer, person + "/rights", "lift-restriction", null).statusCode(409);
  }

  @Test
  void whatWasWrittenMayBeEmptiedAndNotBeChanged() throws java.sql.SQLException {
    // Given
    ended();

    // Then
    try (java.sql.Connection connection = TestDatabase.app();
        java.sql.Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // A connection that another test has used may still be in another role.
      statement.execute("reset role");
      statement.execute(
          "select set_config('fairway.tenant', '%1$s', true), set_config('fairway.organisation', '%1$s', true)"
              .formatted(tenant));
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> statement.executeUpdate("update referral_change set note = 'other'"))
          .hasMessageContaining("may be emptied");
    }
  }

  @Test
  void everyReadingAndActIsOnRecordAndTheChainHolds() {
    try (Neighbours others = new Neighbours()) {
      // When
      as(officer).get(person + "/subject-access").then().statusCode(200);
      as(officer).get(person + "/rights").then().statusCode(200);
      ended();
      erase("REQUEST").statusCode(201);
      assertThat(others.asked()).isNotEmpty();
    }

    // Then
    assertThat(
            TestDatabase.column(
                "select action from audit_entry where subject_id = '"
                    + id(person)
                    + "' and actor <> '' and tenant_id = '"
                    + tenant
                    + "'"))
        .contains("person.export", "rights.read", "person.erase");
    as(officer.withScopes("referral:operate"))
        .get("/v1/audit/verify")
        .then()
        .statusCode(200)
        .body("intact", equalTo(true));
  }
}
