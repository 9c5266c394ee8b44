package org.fairway.referral.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.engagement.EngagementApi.begun;
import static org.fairway.referral.engagement.EngagementApi.booking;
import static org.fairway.referral.engagement.EngagementApi.session;
import static org.fairway.referral.engagement.EngagementApi.sessionJson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class BookingApiTest {

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona partner;
  private String session;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    session = session(coordinator, sessionJson(5, true, 4));
  }

  private void status(Persona who, String booking, String status) {
    as(who).get(booking).then().statusCode(200).body("status", equalTo(status));
  }

  @Test
  void whoFindsNoPlaceWaitsAndGetsTheFirstThatIsGivenBackWhoeverGaveIt() {
    // Given
    Persona other = registered(tenant);
    String first = booking(partner, session, "{\"places\": 3}");
    String large = booking(other, session, "{\"places\": 4}");
    String small = booking(other, session, "{\"places\": 2}");
    String one = booking(partner, session, "{}");
    status(other, large, "WAITING");
    status(other, small, "WAITING");
    status(partner, one, "BOOKED");

    // When
    change(partner, first, "cancel", null).statusCode(200).body("status", equalTo("CANCELLED"));

    // Then the one that is too large is passed over, and stays first
    status(other, large, "WAITING");
    status(other, small, "BOOKED");
    as(partner).get(session).then().body("booked", equalTo(3)).body("free", equalTo(1));
    as(coordinator)
        .header("If-Match", etag(coordinator, session))
        .body(sessionJson(5, true, 7))
        .put(session)
        .then()
        .statusCode(200)
        .body("booked", equalTo(7));
    status(other, large, "BOOKED");
    as(coordinator)
        .header("If-Match", etag(coordinator, session))
        .body(sessionJson(5, true, 6))
        .put(session)
        .then()
        .statusCode(409)
        .body("code", equalTo("capacity-below-bookings"));
    change(partner, first, "cancel", null).statusCode(409);
  }

  @Test
  void partnersSeeTheirOwnBookingsAndTheCareSystemAll() {
    // Given
    Persona other = registered(tenant);
    String own = booking(partner, session, "{}");
    String others = booking(other, session, "{}");

    // Then
    as(partner)
        .get(session + "/bookings")
        .then()
        .body("items.id", contains(own.replace("/v1/bookings/", "")));
    as(coordinator).get(session + "/bookings").then().body("items", hasSize(2));
    as(partner).get(others).then().statusCode(404);
    as(partner).header("If-Match", "\"v0\"").post(others + "/cancel").then().statusCode(404);
    as(coordinator(Tokens.newTenant())).get(session + "/bookings").then().statusCode(404);
  }

  @Test
  void aPersonIsNamedOnlyWhileTheyConsent() {
    // Given
    String person = person(partner);
    String body = "{\"personId\": \"" + person.replace("/v1/people/", "") + "\"}";
    creating(partner)
        .body(body)
        .post(session + "/bookings")
        .then()
        .statusCode(409)
        .body("code", equalTo("consent-missing"));
    String consent = consent(partner, person, "CONTACT");
    String booking = booking(partner, session, body);
    as(coordinator)
        .get(booking)
        .then()
        .body("personId", equalTo(person.replace("/v1/people/", "")));
    creating(partner)
        .body(body)
        .post(session + "/bookings")
        .then()
        .statusCode(409)
        .body("code", equalTo("already-booked"));

    // When
    change(partner, consent, "withdraw", null).statusCode(200);

    // Then
    as(coordinator).get(booking).then().body("personId", nullValue());
    status(coordinator, booking, "BOOKED");
    assertThat(
            TestDatabase.value(
                "select count(*) from session_booking where person_id is not null and tenant_id = '"
                    + tenant
                    + "'"))
        .isEqualTo("0");
  }

  @Test
  void aWithdrawalTakesTheNameOutOfWhatTheCareSystemBookedToo() {
    // Given
    String person = person(partner);
    String consent = consent(partner, person, "CONTACT");
    String body = "{\"personId\": \"" + person.replace("/v1/people/", "") + "\"}";
    String booking = booking(coordinator, session, body);

    // When
    change(partner, consent, "withdraw", null).statusCode(200);

    // Then
    as(coordinator).get(booking).then().statusCode(200).body("personId", nullValue());
    assertThat(
            TestDatabase.value(
                "select count(*) from session_booking where person_id is not null and tenant_id = '"
                    + tenant
                    + "'"))
        .isEqualTo("0");
  }

  @Test
  void theOrganiserSaysWhoCameOnceTheSessionHasBegun() {
    // Given
    String booking = booking(partner, session, "{\"places\": 2}");
    String waits = booking(partner, session, "{\"places\": 3}");
    change(coordinator, booking, "attendance", "{\"attendance\": \"LATE\"}").statusCode(409);
    begun(session);

    // When
    change(coordinator, booking, "attendance", "{\"attendance\": \"LATE\"}")
        .statusCode(200)
        .body("attendance", equalTo("LATE"));

    // Then
    change(partner, booking, "attendance", "{\"attendance\": \"ATTENDED\"}").statusCode(403);
    change(coordinator, waits, "attendance", "{\"attendance\": \"ATTENDED\"}").statusCode(409);
    change(coordinator, booking, "attendance", "{\"attendance\": \"MAYBE\"}").statusCode(400);
    change(partner, booking, "cancel", null).statusCode(409);
    creating(partner).body("{}").post(session + "/bookings").then().statusCode(409);
    change(coordinator, session, "hold", "{\"attended\": 1}")
        .statusCode(422)
        .body("errors.pointer", hasItem("/attended"));
    change(coordinator, session, "hold", "{\"attended\": 2}").statusCode(200);
  }

  @Test
  void badInputStoresNothing() {
    // Given
    String named = "{\"places\": 2, \"personId\": \"" + UUID.randomUUID() + "\"}";

    // Then
    refused("{\"places\": 0}", 400, "/places");
    refused("{\"places\": 51}", 400, "/places");
    refused("{\"seats\": 1}", 400, "/seats");
    refused(named, 422, "/places");
    refused(named.replace("\"places\": 2, ", ""), 422, "/personId");
    assertThat(
            TestDatabase.value(
                "select booked from session_places where session_id = '"
                    + session.replace("/v1/sessions/", "")
                    + "'"))
        .isEqualTo("0");
  }

  private void refused(String body, int status, String pointer) {
    creating(partner)
        .body(body)
        .post(session + "/bookings")
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void theDatabaseItselfOversellsNothing() {
    // Given
    booking(partner, session, "{\"places\": 4}");

    // When, Then
    assertThatThrownBy(
            () ->
                TestDatabase.execute(
                    "update session_places set booked = booked + 1 where session_id = '"
                        + session.replace("/v1/sessions/", "")
                        + "'"))
        .rootCause()
        .hasMessageContaining("session_places_check");
  }
}
