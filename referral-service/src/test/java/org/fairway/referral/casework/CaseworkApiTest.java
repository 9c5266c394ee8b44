package org.fairway.referral.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.accepted;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class CaseworkApiTest {

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona partner;
  private String referral;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    referral = accepted(partner);
  }

  private ValidatableResponse post(Persona who, String part, String body) {
    return creating(who).body(body).post(referral + "/" + part).then();
  }

  private static String path(ValidatableResponse made) {
    return made.statusCode(201).extract().header("Location").replaceFirst("^https?://[^/]+", "");
  }

  @Test
  void aNoteOfTheTeamIsTheTeamsAndOneForTheReferrerIsBoths() {
    // When
    String team = path(post(coordinator, "notes", "{\"text\": \"Seems shy\"}"));
    String both =
        path(
            post(
                coordinator,
                "notes",
                "{\"text\": \"Please bring the certificate\", \"visibility\": \"REFERRER\"}"));
    String theirs =
        path(post(partner, "notes", "{\"text\": \"Will do\", \"visibility\": \"TEAM\"}"));
    // Then
    as(coordinator).get(team).then().statusCode(200).body("text", equalTo("Seems shy"));
    as(partner).get(team).then().statusCode(404);
    as(partner).get(both).then().statusCode(200);
    as(partner).get(theirs).then().statusCode(200).body("visibility", equalTo("REFERRER"));
    as(registered(tenant)).get(both).then().statusCode(404);
    as(coordinator(Tokens.newTenant())).get(both).then().statusCode(404);
    as(partner)
        .get(referral + "/timeline?kind=NOTE")
        .then()
        .body("items.note", contains("Will do", "Please bring the certificate"));
    as(coordinator)
        .get(referral + "/timeline?kind=NOTE")
        .then()
        .body("items.note", hasItem("Seems shy"));
  }

  @Test
  void theDatabaseHidesTheTeamsNotesWhateverAQueryForgets() throws SQLException {
    // Given
    path(post(coordinator, "notes", "{\"text\": \"Seems shy\"}"));
    // Then
    assertThat(seenBy(partner.organisation())).isZero();
    assertThat(seenBy(tenant)).isEqualTo(1);
  }

  private long seenBy(String organisation) throws SQLException {
    try (Connection connection = TestDatabase.app();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "select set_config('fairway.tenant', '%s', true), set_config('fairway.organisation', '%s', true)"
              .formatted(tenant, organisation));
      try (ResultSet row = statement.executeQuery("select count(*) from case_note")) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Test
  void whatPeopleWriteIsSealed() {
    // Given
    path(post(coordinator, "notes", "{\"text\": \"Seems shy\"}"));
    // Then
    assertThat(
            TestDatabase.value(
                "select count(*) from case_note where tenant_id = '"
                    + tenant
                    + "' and position('shy'::bytea in text) > 0"))
        .isEqualTo("0");
  }

  @Test
  void anAttemptIsRecordedAndIsNotTheReferrersToSee() {
    // Given
    Instant at = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
    String body =
        "{\"channel\": \"PHONE\", \"result\": \"MESSAGE_LEFT\", \"attemptedAt\": \"%s\", \"note\": \"With a sister\"}";
    // When
    String made = path(post(coordinator, "contacts", body.formatted(at)));
    // Then
    as(coordinator)
        .get(made)
        .then()
        .statusCode(200)
        .body("attemptedAt", equalTo(at.toString()))
        .body("result", equalTo("MESSAGE_LEFT"));
    as(coordinator)
        .get(referral + "/timeline?kind=CONTACT")
        .then()
        .body("items[0].code", equalTo("PHONE MESSAGE_LEFT"))
        .body("items[0].note", equalTo("With a sister"))
        .body("items[0].at", equalTo(at.toString()));
    as(partner).get(made).then().statusCode(403);
    as(partner).get(referral + "/timeline").then().body("items.kind", not(hasItem("CONTACT")));
    post(coordinator, "contacts", body.formatted(Instant.now().plusSeconds(600)))
        .statusCode(422)
        .body("errors.code", contains("in-future"));
    post(coordinator, "contacts", body.formatted(at).replace("PHONE", "PIGEON")).statusCode(400);
    post(partner, "contacts", body.formatted(at)).statusCode(403);
    change(coordinator, referral, "withdraw", "{\"reason\": \"HEALTH\"}").statusCode(200);
    post(coordinator, "contacts", body.formatted(at)).statusCode(409);
  }

  @Test
  void anAppointmentIsBookedAttendedAndPutRight() {
    // Given
    Instant past = Instant.now().minusSeconds(7200).truncatedTo(ChronoUnit.MILLIS);
    String made = path(post(coordinator, "appointments", appointment(past)));
    // Then
    attendance(made, "{\"state\": \"DID_NOT_ATTEND\"}").statusCode(422);
    attendance(made, "{\"state\": \"ATTENDED\", \"absence\": \"ILL\"}").statusCode(422);
    attendance(made, "{\"state\": \"DID_NOT_ATTEND\", \"absence\": \"TRAVEL\"}")
        .statusCode(200)
        .body("absence", equalTo("TRAVEL"));
    attendance(made, "{\"state\": \"LATE\"}").statusCode(200).body("state", equalTo("LATE"));
    attendance(made, "{\"state\": \"LATE\"}").statusCode(409);
    attendance(made, "{\"state\": \"BOOKED\"}").statusCode(409);
    as(coordinator)
        .header("If-Match", "\"v0\"")
        .body("{\"state\": \"ATTENDED\"}")
        .post(made + "/attendance")
        .then()
        .statusCode(412);
    as(coordinator)
        .get(referral + "/timeline?kind=APPOINTMENT")
        .then()
        .body("items.code", contains("LATE", "DID_NOT_ATTEND TRAVEL", "BOOKED"));
    as(partner).get(made).then().statusCode(403);
    as(coordinator(Tokens.newTenant())).get(made).then().statusCode(404);
  }

  @Test
  void howAnAppointmentWentIsKnownWhenItHasBegun() {
    // Given
    String made =
        path(post(coordinator, "appointments", appointment(Instant.now().plusSeconds(3600))));
    // Then
    attendance(made, "{\"state\": \"ATTENDED\"}").statusCode(409).body("code", equalTo("not-yet"));
    attendance(made, "{\"state\": \"CANCELLED\"}").statusCode(200);
    attendance(made, "{\"state\": \"ATTENDED\"}").statusCode(409);
    post(coordinator, "appointments", appointment(Instant.parse("2035-01-01T10:00:00Z")))
        .statusCode(422);
    post(
            coordinator,
            "appointments",
            appointment(Instant.now()).replace("\"minutes\": 45", "\"minutes\": 1"))
        .statusCode(400)
        .body("errors.pointer", contains("/minutes"));
    as(coordinator).get(referral + "/timeline?kind=APPOINTMENT").then().body("items", hasSize(2));
  }

  private static String appointment(Instant at) {
    return "{\"kind\": \"INTRODUCTION\", \"startsAt\": \"%s\", \"minutes\": 45, \"note\": \"Room 3\"}"
        .formatted(at);
  }

  private ValidatableResponse attendance(String appointment, String body) {
    return change(coordinator, appointment, "attendance", body);
  }

  @Test
  void aTimelineHasPagesAndItsCursorIsItsOwn() {
    // Given
    for (int i = 0; i < 3; i++) {
      path(post(coordinator, "notes", "{\"text\": \"Note " + i + "\"}"));
    }
    // When
    String next =
        as(coordinator)
            .get(referral + "/timeline?limit=2")
            .then()
            .body("items.note", contains("Note 2", "Note 1"))
            .extract()
            .path("next");
    // Then
    as(coordinator)
        .get(referral + "/timeline?limit=2&cursor=" + next)
        .then()
        .body("items[0].note", equalTo("Note 0"))
        .body("items[1].toStatus", equalTo("ACCEPTED"));
    as(coordinator)
        .get(accepted(partner) + "/timeline?limit=2&cursor=" + next)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
    assertThat(
            TestDatabase.value(
                "select count(*) > 0 from audit_entry where tenant_id = '"
                    + tenant
                    + "' and action = 'referral.timeline' and subject_id = '"
                    + Casefile.idOf(referral)
                    + "'"))
        .isEqualTo("t");
  }
}
