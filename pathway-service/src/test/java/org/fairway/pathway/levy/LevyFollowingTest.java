package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.partner;
import static org.fairway.pathway.Api.programmeJson;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commitments go where their enrolments go. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LevyFollowingTest {
  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Persona employer = employer(tenant, "RNA");
  private final ReferralEvents events = new ReferralEvents(tenant);
  private Levy levy;

  @BeforeEach
  void openAccount() {
    Levy opened = Levy.open(employer, "2026-01", true);
    levy = new Levy(coordinator, opened.path());
  }

  private void programme(String type, Persona owner) {
    creating(owner)
        .body(programmeJson(5).replace("SUPPORTED_INTERNSHIP", type))
        .post("/v1/programmes")
        .then()
        .statusCode(201);
  }

  private String enrolment(Referral referral, String type) {
    events.accepted(referral, type, 11, UUID.randomUUID());
    return Given.enrolment(coordinator, referral);
  }

  private ValidatableResponse commit(String enrolment) {
    String more = ", \"enrolmentId\": \"" + Given.id(enrolment) + "\"";
    return levy.commit(Levy.commitment("1250.00", "2026-02-02", 10, more));
  }

  private static ValidatableResponse dated(Persona who, String path, String verb, String on) {
    String reason = verb.equals("pause") ? "\"reason\": \"OTHER\", " : "";
    return change(who, path, verb, "{" + reason + "\"effectiveOn\": \"" + on + "\"}")
        .statusCode(200);
  }

  private void is(String commitment, String state) {
    as(coordinator).get(commitment).then().body("state", equalTo(state));
  }

  @Test
  void aCommitmentBeginsPausesGoesOnAndCompletesWithItsEnrolment() {
    // Given
    programme("APPRENTICESHIP", employer);
    String path = enrolment(Referral.random(), "APPRENTICESHIP");
    String commitment = commit(path).statusCode(201).extract().header("Location");
    is(commitment, "AWAITED");
    commit(path).statusCode(409).body("code", equalTo("committed-already"));
    levy.move(commitment, "leave", "2026-02-03").statusCode(409);

    // When, Then
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    is(commitment, "AWAITED");
    dated(coordinator, path, "activate", "2026-03-02");
    as(coordinator)
        .get(commitment)
        .then()
        .body("state", equalTo("RUNNING"))
        .body("startsOn", equalTo("2026-03-02"));
    dated(coordinator, path, "pause", "2026-04-13");
    is(commitment, "ON_BREAK");
    dated(coordinator, path, "resume", "2026-05-11");
    as(coordinator)
        .get(commitment)
        .then()
        .body("breaks[0].from", equalTo("2026-04-13"))
        .body("breaks[0].until", equalTo("2026-05-11"));
    dated(coordinator, path, "complete", "2026-10-30");
    as(coordinator)
        .get(commitment)
        .then()
        .body("state", equalTo("COMPLETED"))
        .body("completedOn", equalTo("2026-10-30"));

    // Then: March to October without April, and what was open and held back in October
    Months.todayIs("2026-11-22");
    levy.settle();
    assertThat(levy.months().stream().map(month -> month.get(8)).toList())
        .containsExactly(
            "0.00", "0.00", "95.00", "0.00", "95.00", "95.00", "95.00", "95.00", "95.00", "617.50");
  }

  @Test
  void whoWithdrawsNeedNotSeeTheAccount() {
    // Given: the partner that referred, which may see the enrolment and no account
    programme("APPRENTICESHIP_FOUNDATION", employer);
    Referral referral = Referral.random();
    events.consent(referral.person(), "REFERRAL");
    events.consent(referral.person(), "SHARE_OUTCOME_WITH_REFERRER");
    String path = enrolment(referral, "APPRENTICESHIP_FOUNDATION");
    final String commitment = commit(path).statusCode(201).extract().header("Location");
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    dated(coordinator, path, "activate", "2026-03-02");
    Persona partner = partner(tenant, referral.partner());
    await().atMost(Duration.ofSeconds(20)).until(() -> as(partner).get(path).statusCode() == 200);

    // When
    change(partner, path, "withdraw", "{\"reason\": \"OTHER\"}").statusCode(200);

    // Then
    is(commitment, "LEFT");
    as(partner).get(levy.path()).then().statusCode(403);
    as(partner).get("/v1/enrolments").then().statusCode(200);
  }

  @Test
  void whatNeverBeginsIsDroppedAndOthersAreNotFollowed() {
    programme("APPRENTICESHIP", employer);
    String path = enrolment(Referral.random(), "APPRENTICESHIP");
    String commitment = commit(path).statusCode(201).extract().header("Location");
    Given.moved(coordinator, path, "offer", "accept");
    // When
    change(coordinator, path, "not-start", "{\"reason\": \"OTHER\"}").statusCode(200);
    // Then
    is(commitment, "DROPPED");
    commit(path).statusCode(422).body("errors[0].code", equalTo("not-running"));

    programme("SUPPORTED_INTERNSHIP", employer);
    commit(enrolment(Referral.random(), "SUPPORTED_INTERNSHIP")).statusCode(422);
    programme("APPRENTICESHIP_UNIT", employer(tenant, "RXX"));
    commit(enrolment(Referral.random(), "APPRENTICESHIP_UNIT"))
        .statusCode(422)
        .body("errors[0].code", equalTo("no-apprenticeship"));
  }
}
