package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.accepted;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class SustainedTest {

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final LocalDate started = Casefile.today().minusWeeks(30);
  private Persona partner;
  private String referral;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    referral = accepted(partner);
  }

  private void completed() {
    change(coordinator, referral, "start", null).statusCode(200);
    change(coordinator, referral, "complete", Casefile.completion(started)).statusCode(200);
  }

  private ValidatableResponse find(int weeks, String result, LocalDate on) {
    return as(coordinator)
        .header("If-Match", etag(coordinator, referral))
        .body(
            "{\"result\": \"%s\", \"foundOn\": \"%s\", \"note\": \"Rang them\"}"
                .formatted(result, on))
        .put(referral + "/sustained-checks/" + weeks)
        .then();
  }

  @Test
  void anOutcomeIsLookedAtAfterThirteenTwentySixAndFiftyTwoWeeks() {
    // Given
    completed();
    // When
    find(13, "SUSTAINED", started.plusWeeks(14)).statusCode(200);
    // Then
    find(26, "SUSTAINED", started.plusWeeks(25))
        .statusCode(422)
        .body("errors.code", contains("too-early"));
    find(52, "NOT_KNOWN", Casefile.today().plusDays(1)).statusCode(422);
    find(14, "SUSTAINED", started.plusWeeks(20)).statusCode(404);
    as(coordinator)
        .get(referral)
        .then()
        .body("outcome.sustained.weeks", contains(13, 26, 52))
        .body("outcome.sustained[0].result", equalTo("SUSTAINED"))
        .body("outcome.sustained[0].source", equalTo("TEAM"))
        .body("outcome.sustained[1].dueOn", equalTo(started.plusWeeks(26).toString()));
    as(coordinator)
        .get(referral + "/timeline?kind=SUSTAINED")
        .then()
        .body("items[0].code", equalTo("13 SUSTAINED"))
        .body("items[0].note", equalTo("Rang them"));
    as(coordinator)
        .get("/v1/worklist?kind=SUSTAINED_CHECK")
        .then()
        .body("items.referralId", contains(Casefile.idOf(referral)));
  }

  @Test
  void aCheckIsOfAnOutcome() {
    find(13, "SUSTAINED", Casefile.today()).statusCode(409);
    as(partner)
        .header("If-Match", "\"v3\"")
        .body("{\"result\": \"SUSTAINED\", \"foundOn\": \"2026-01-01\"}")
        .put(referral + "/sustained-checks/13")
        .then()
        .statusCode(403);
  }

  @Test
  void thePathwayTellsWhetherSomebodyIsStillThereInWhateverOrderTheNewsComes() {
    // Given
    String sustained = "org.fairway.employment.sustained.v1";
    PathwayEvents.send(
        tenant,
        PathwayEvents.with(
            sustained, referral, Map.of("inWorkOn", started.plusWeeks(15).toString())));
    awaitLine("employment.sustained");
    // When
    PathwayEvents.send(
        tenant,
        PathwayEvents.with(
            PathwayNews.EMPLOYED, referral, Map.of("startedOn", started.toString())));
    PathwayEvents.send(
        tenant,
        PathwayEvents.with(
            "org.fairway.employment.ended.v1",
            referral,
            Map.of("endedOn", started.plusWeeks(20).toString())));
    awaitLine("employment.ended");
    // Then
    as(coordinator)
        .get(referral)
        .then()
        .body("status", equalTo("COMPLETED"))
        .body("outcome.sustained.result", contains("SUSTAINED", "NOT_SUSTAINED", "NOT_SUSTAINED"))
        .body("outcome.sustained[0].source", equalTo("PATHWAY"));

    // When: somebody of the team knows better, and the pathway repeats itself
    find(26, "SUSTAINED", started.plusWeeks(27)).statusCode(200);
    PathwayEvents.send(
        tenant,
        PathwayEvents.with(
            sustained, referral, Map.of("inWorkOn", started.plusWeeks(16).toString())));
    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> lines().stream().filter("employment.sustained"::equals).count() == 2);
    as(coordinator).get(referral).then().body("outcome.sustained[1].result", equalTo("SUSTAINED"));
  }

  @Test
  void allThatThePathwayTellsIsOnTheTimeline() {
    // When
    PathwayEvents.send(
        tenant, PathwayEvents.with("org.fairway.enrolment.offered.v1", referral, Map.of()));
    // Then
    awaitLine("enrolment.offered");
    as(coordinator).get(referral).then().body("status", equalTo("ACCEPTED"));
    as(partner).get(referral + "/timeline").then().body("items.code", hasItem("enrolment.offered"));
  }

  private List<String> lines() {
    return as(coordinator).get(referral + "/timeline?kind=PATHWAY").path("items.code");
  }

  private void awaitLine(String code) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(lines()).contains(code));
  }
}
