package org.fairway.referral.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.consentJson;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.draft;
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
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.OutboxRows;
import org.fairway.referral.common.Moment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ObjectionApiTest {
  private static final String CALLED_BACK = "org.fairway.equality.withdrawn.v1";
  private static final String WITHDRAWN = "org.fairway.consent.withdrawn.v1";
  private static final String ANSWERS =
      """
      {"ethnicCode": "J", "ethnicCodeSystem": "NHS-2001", "disability": "DISABLED", "sex": "FEMALE",
       "ageBand": "20-24"}""";

  private final String tenant = Tokens.newTenant();
  private Persona partner;
  private String person;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    person = person(partner);
  }

  static String objectionJson(String purpose, int daysUntilStop) {
    return """
        {"purpose": "%s", "made": "IN_WRITING", "receivedOn": "%s", "stopBy": "%s"}"""
        .formatted(purpose, Moment.today(), Moment.today().plusDays(daysUntilStop));
  }

  private ValidatableResponse object(String purpose, int days) {
    return creating(partner).body(objectionJson(purpose, days)).post(person + "/objections").then();
  }

  private String objected(String purpose, int days) {
    return "/v1/objections/" + object(purpose, days).statusCode(201).extract().path("id");
  }

  /** Lets the stop-by day of everything in this tenant have come. */
  private void theDayComes() {
    TestDatabase.execute(
        "update objection set stop_by = current_date - 1, received_on = current_date - 1 where tenant_id = '"
            + tenant
            + "'",
        "update consent set stops_at = now() - interval '1 second' where stops_at is not null and tenant_id = '"
            + tenant
            + "'");
  }

  private void theSweepComes() {
    TestDatabase.execute(
        "update deadline set due_at = now() where kind = 'OBJECTION_STOP' and tenant_id = '"
            + tenant
            + "'");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                TestDatabase.value(
                        "select count(*) from objection where enforced_at is null and tenant_id = '"
                            + tenant
                            + "'")
                    .equals("0"));
  }

  @Test
  void anObjectionToEqualityMonitoringRemovesTheAnswersOnItsDay() {
    // Given
    String consent = consent(partner, person, "EQUALITY_MONITORING");
    as(partner).body(ANSWERS).put(person + "/equality").then().statusCode(204);

    // When
    String objection = objected("EQUALITY_MONITORING", 14);

    // Then: until its day the answers are counted, and no others are taken
    as(partner).get(consent).then().body("live", equalTo(true)).body("stopsAt", notNullValue());
    assertThat(OutboxRows.types(tenant)).doesNotContain(CALLED_BACK);
    as(partner).body(ANSWERS).put(person + "/equality").then().statusCode(409);
    as(privacy(tenant)).get(person + "/equality").then().statusCode(200);

    // When
    theDayComes();

    // Then: at once, before any sweep
    as(partner).get(consent).then().body("live", equalTo(false));
    as(partner).get(objection).then().body("inForce", equalTo(true));
    as(privacy(tenant)).get(person + "/equality").then().statusCode(404);

    // When
    theSweepComes();

    // Then
    assertThat(OutboxRows.payloads(tenant, CALLED_BACK)).hasSize(1);
    assertThat(OutboxRows.payloads(tenant, WITHDRAWN)).hasSize(1);
    assertThat(
            TestDatabase.value(
                "select count(*) from equality.answer where tenant_id = '" + tenant + "'"))
        .isEqualTo("0");
    as(partner).get(objection).then().body("enforcedAt", notNullValue());
  }

  @Test
  void anObjectionForTodayStopsAReferralAtOnceAndNoConsentUndoesIt() {
    // Given
    consent(partner, person, "REFERRAL");
    String referral = draft(partner, person);

    // When
    object("REFERRAL", 0).statusCode(201).body("inForce", equalTo(true));

    // Then
    change(partner, referral, "submit", null)
        .statusCode(409)
        .body("code", equalTo("consent-missing"));
    creating(partner)
        .body(consentJson("REFERRAL"))
        .post(person + "/consents")
        .then()
        .statusCode(409)
        .body("code", equalTo("objection-stands"));
    as(coordinator(tenant)).get(person).then().body("disclosed", equalTo(false));
    assertThat(OutboxRows.payloads(tenant, WITHDRAWN)).hasSize(1);
  }

  @Test
  void aSentReferralIsNotTakenOnAfterTheDayThoughNoSweepHasRun() {
    // Given
    consent(partner, person, "REFERRAL");
    String referral = draft(partner, person);
    change(partner, referral, "submit", null).statusCode(200);
    change(coordinator(tenant), referral, "acknowledge", null).statusCode(200);
    objected("REFERRAL", 7);

    // When
    theDayComes();

    // Then
    change(coordinator(tenant), referral, "accept", null)
        .statusCode(409)
        .body("code", equalTo("consent-missing"));
  }

  @Test
  void aLiftedObjectionStopsNothing() {
    // Given
    String consent = consent(partner, person, "CONTACT");
    String objection = objected("CONTACT", 7);
    object("CONTACT", 7).statusCode(409).body("code", equalTo("objection-stands"));

    // When
    change(partner, objection, "lift", null).statusCode(200).body("liftedAt", notNullValue());

    // Then
    as(partner).get(consent).then().body("live", equalTo(true)).body("stopsAt", nullValue());
    change(partner, objection, "lift", null).statusCode(409);
    consent(partner, person, "CONTACT");
    assertThat(
            TestDatabase.value(
                "select count(*) from deadline where kind = 'OBJECTION_STOP' and tenant_id = '"
                    + tenant
                    + "'"))
        .isEqualTo("0");
    as(partner).get(person + "/objections").then().body("items.inForce", contains(false));
  }

  @Test
  void othersNeitherRecordNorSeeNorLift() {
    // Given
    String objection = objected("CONTACT", 7);
    Persona neighbour = registered(tenant);

    // Then
    as(neighbour).get(objection).then().statusCode(404);
    as(neighbour).get(person + "/objections").then().statusCode(404);
    creating(neighbour)
        .body(objectionJson("REFERRAL", 1))
        .post(person + "/objections")
        .then()
        .statusCode(404);
    as(neighbour).header("If-Match", "\"v0\"").post(objection + "/lift").then().statusCode(404);
    as(coordinator(Tokens.newTenant())).get(objection).then().statusCode(404);
    as(coordinator(tenant))
        .header("If-Match", "\"v0\"")
        .post(objection + "/lift")
        .then()
        .statusCode(403);
    as(partner).post(objection + "/lift").then().statusCode(428);
    as(partner).header("If-Match", "\"v9\"").post(objection + "/lift").then().statusCode(412);
    as(privacy(tenant)).get(person + "/objections").then().body("items", hasSize(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"CONTACT\" | \"ANYTHING\" | 400 | /purpose",
        "IN_WRITING | BY_PIGEON | 400 | /made",
        "\"made\" | \"colour\": 1, \"made\" | 400 | /colour",
        "\"stopBy\" | \"startBy\" | 400 | /startBy",
      })
  void whatIsWrongIsNamedAndNothingIsStored(String good, String bad, int status, String pointer) {
    creating(partner)
        .body(objectionJson("CONTACT", 7).replace(good, bad))
        .post(person + "/objections")
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
    as(partner).get(person + "/objections").then().body("items", hasSize(0));
  }

  @Test
  void nobodyMayTakeLongerThanAMonth() {
    object("CONTACT", 32).statusCode(422).body("errors.pointer", contains("/stopBy"));
    object("CONTACT", -1).statusCode(422).body("errors.code", contains("before-receipt"));
    as(partner).get(person + "/objections").then().body("items", hasSize(0));
  }
}
