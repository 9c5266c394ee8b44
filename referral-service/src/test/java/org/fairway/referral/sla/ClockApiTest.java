package org.fairway.referral.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.accepted;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ClockApiTest {

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  private ValidatableResponse clocks(String referral) {
    return as(coordinator).get(referral + "/clocks").then().statusCode(200);
  }

  private void move(Persona who, String referral, String verb) {
    change(who, referral, verb, Casefile.bodyOf(verb)).statusCode(200);
  }

  @Test
  void eachStatusHasItsClockAndAnEndHasNone() {
    // Given
    String referral = submitted(partner);
    Instant sent = Instant.parse(as(coordinator).get(referral).path("submittedAt"));
    clocks(referral)
        .body("items.kind", contains("ACKNOWLEDGE"))
        .body("items.state", contains("RUNNING"))
        .body(
            "items[0].dueAt",
            equalTo(BankHolidays.CALENDAR.after(sent, Duration.ofDays(2)).toString()));
    // Then
    move(coordinator, referral, "acknowledge");
    clocks(referral)
        .body("items.find { it.state == 'RUNNING' }.kind", equalTo("TRIAGE"))
        .body("items", hasSize(2));
    move(coordinator, referral, "waitlist");
    clocks(referral).body("items.find { it.state == 'RUNNING' }.kind", equalTo("REVIEW"));
    move(coordinator, referral, "accept");
    clocks(referral).body("items.find { it.state == 'RUNNING' }.kind", equalTo("FIRST_CONTACT"));
    move(coordinator, referral, "start");
    clocks(referral).body("items.find { it.state == 'RUNNING' }.kind", equalTo("UPDATE"));
    move(coordinator, referral, "complete");
    clocks(referral).body("items.state", everyItem(equalTo("STOPPED"))).body("items", hasSize(5));
    move(coordinator, referral, "reopen");
    clocks(referral).body("items.find { it.state == 'RUNNING' }.kind", equalTo("TRIAGE"));
    assertThat(dueOnReferral(referral))
        .isEqualTo(
            TestDatabase.value(
                "select due_at from sla_clock where state = 'RUNNING' and referral_id = '"
                    + Casefile.idOf(referral)
                    + "'"));
  }

  private static String dueOnReferral(String referral) {
    return TestDatabase.value(
        "select due_at from referral where id = '" + Casefile.idOf(referral) + "'");
  }

  @Test
  void whileAnAnswerIsAwaitedTheClockStands() {
    // Given
    String referral = submitted(partner);
    move(coordinator, referral, "acknowledge");
    // When
    move(coordinator, referral, "request-info");
    // Then
    clocks(referral)
        .body("items[0].kind", equalTo("TRIAGE"))
        .body("items[0].state", equalTo("PAUSED"))
        .body("items[0].dueAt", nullValue())
        .body("items[0].remainingSeconds", greaterThan(6 * 86400))
        .body("items[0].remainingSeconds", lessThanOrEqualTo(7 * 86400));
    assertThat(dueOnReferral(referral)).isNull();

    // When: the answer comes when a day of the clock's own time was left
    TestDatabase.execute(
        "update sla_clock set remaining = 86400000 where referral_id = '"
            + Casefile.idOf(referral)
            + "' and state = 'PAUSED'");
    move(partner, referral, "provide-info");
    // Then
    Instant due =
        Instant.parse(
            clocks(referral)
                .body("items[0].state", equalTo("RUNNING"))
                .extract()
                .path("items[0].dueAt"));
    Instant answered = Instant.parse(as(coordinator).get(referral).path("updatedAt"));
    assertThat(due).isEqualTo(BankHolidays.CALENDAR.after(answered, Duration.ofDays(1)));
  }

  @Test
  void theFirstContactThatReachesThePersonEndsItsClockAndAnAttemptDoesNot() {
    // Given
    String referral = accepted(partner);
    contact(referral, "NO_ANSWER");
    clocks(referral).body("items.find { it.state == 'RUNNING' }.kind", equalTo("FIRST_CONTACT"));
    // When
    contact(referral, "REACHED");
    // Then
    clocks(referral).body("items.find { it.state == 'RUNNING' }.kind", equalTo("UPDATE"));
  }

  private void contact(String referral, String result) {
    creating(coordinator)
        .body(
            "{\"channel\": \"PHONE\", \"result\": \"%s\", \"attemptedAt\": \"%s\"}"
                .formatted(result, Instant.now().minusSeconds(5)))
        .post(referral + "/contacts")
        .then()
        .statusCode(201);
  }

  @Test
  void anythingThatIsDoneIsAnUpdateAndSetsItsClockBack() {
    // Given
    String referral = accepted(partner);
    move(coordinator, referral, "start");
    TestDatabase.execute(
        "update sla_clock set due_at = now() + interval '1 hour' where kind = 'UPDATE' and referral_id = '"
            + Casefile.idOf(referral)
            + "'");
    // When
    creating(coordinator)
        .body("{\"text\": \"Has a bus pass now\"}")
        .post(referral + "/notes")
        .then()
        .statusCode(201);
    // Then
    assertThat(
            TestDatabase.value(
                "select due_at > now() + interval '29 days' from sla_clock where kind = 'UPDATE' and referral_id = '"
                    + Casefile.idOf(referral)
                    + "'"))
        .isEqualTo("t");
  }

  @Test
  void clocksAreForTheTeamAndOfItsOwnTenant() {
    // Given
    String referral = submitted(partner);
    // Then
    as(partner).get(referral + "/clocks").then().statusCode(403);
    as(coordinator(Tokens.newTenant())).get(referral + "/clocks").then().statusCode(404);
  }
}
