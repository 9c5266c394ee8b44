package org.fairway.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.metrics.Api.at;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.indicators;
import static org.fairway.metrics.Api.put;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.EventContract;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class FactApiTest {

  private final Persona analyst = Api.analyst();

  private static List<Object> recruitment(long appointedBme) {
    return facts(
        fact("SHORTLISTED", 300, "ethnicGroup", "WHITE"),
        fact("SHORTLISTED", 200, "ethnicGroup", "BME"),
        fact("APPOINTED", 60, "ethnicGroup", "WHITE"),
        fact("APPOINTED", appointedBme, "ethnicGroup", "BME"));
  }

  private long stored() {
    return Long.parseLong(
        TestDatabase.value(
            "select count(*) from fact_set where tenant_id = '" + analyst.tenant() + "'"));
  }

  @Test
  void factsAreTakenWithAQualityReport() {
    put(analyst, "RNA", "2024-25", recruitment(3))
        .statusCode(200)
        .body("accepted", equalTo(4))
        .body("version", equalTo(1))
        .body("warnings.code", contains("small-counts"));
  }

  @Test
  void answersThatAreOneGroupAreAcceptedOneByOneAndKeptAsOne() {
    put(
            analyst,
            "RNA",
            "2024-25",
            facts(
                fact("HEADCOUNT", 60, "disability", "Yes"),
                fact("HEADCOUNT", 30, "disability", "Not declared"),
                fact("HEADCOUNT", 12, "disability", "Prefer not to say")))
        .statusCode(200)
        .body("accepted", equalTo(3));
    as(analyst).get("/v1/organisations/RNA/facts/2024-25").then().body("items.facts", contains(2));
  }

  @Test
  void puttingAgainReplacesWhatThatSourceSaid() {
    // Given
    put(analyst, "RNA", "2024-25", recruitment(20)).statusCode(200);
    // When
    put(analyst, "RNA", "2024-25", recruitment(10)).statusCode(200).body("version", equalTo(2));
    // Then
    indicators(analyst, "RNA", "WRES", "2024-25")
        .body(at("2", "value"), equalTo(4.0f))
        .body(at("2", "sources[0].version"), equalTo(2));
    as(analyst)
        .get("/v1/organisations/RNA/facts/2024-25")
        .then()
        .body("items.version", contains(2, 1))
        .body("items.current", contains(true, false));
  }

  @Test
  void theChangeIsToldAsAnEventOfTheContract() {
    put(analyst, "RNA", "2024-25", recruitment(20)).statusCode(200);
    String payload =
        TestDatabase.value(
            "select payload from outbox where tenant_id = '"
                + analyst.tenant()
                + "' and type = 'org.fairway.facts.replaced.v1'");
    EventContract.assertMatches("org.fairway.facts.replaced.v1", payload);
  }

  @Test
  void everyBadFactIsListedAndNothingIsStored() {
    put(
            analyst,
            "RNA",
            "2024-25",
            facts(
                fact("SHORTLISTED", -1, "ethnicGroup", "WHITE"),
                fact("SHORTLISTED", 10, "ethnicGroup", "PURPLE"),
                fact("SHORTLISTED", 10, "ethnicGroup", "BME")))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.pointer", contains("/facts/0/count", "/facts/1/dimensions/ethnicGroup"))
        .body("errors.code", contains("count-negative", "value-unknown"));
    assertThat(stored()).isZero();
  }

  @Test
  void aNumeratorAboveItsDenominatorIsRefused() {
    put(analyst, "RNA", "2024-25", recruitment(201))
        .statusCode(422)
        .body("errors.pointer", contains("/facts/3/count"))
        .body("errors.code", contains("numerator-above-denominator"));
    assertThat(stored()).isZero();
  }

  @Test
  void groupsThatDoNotSumToTheirTotalAreRefused() {
    put(
            analyst,
            "RNA",
            "2024-25",
            facts(
                fact("HEADCOUNT", 100),
                fact("HEADCOUNT", 60, "ethnicGroup", "WHITE"),
                fact("HEADCOUNT", 30, "ethnicGroup", "BME"),
                fact("HEADCOUNT", 9, "ethnicGroup", "UNKNOWN")))
        .statusCode(422)
        .body("errors.code", contains("groups-do-not-sum"));
    assertThat(stored()).isZero();
  }

  @Test
  void whatAnotherOrganisationCountedCannotBeGuessed() {
    // Given a small count that the trust sent itself
    Persona dudley = Api.analystOf(analyst.tenant(), "RNA");
    put(dudley, "RNA", "2024-25", "own", facts(fact("SHORTLISTED", 3, "ethnicGroup", "BME")))
        .statusCode(200);
    // When the care system tries one number after the other, then it is answered alike
    for (String measure : List.of("SHORTLISTED", "APPOINTED", "APPLIED")) {
      for (long guess = 0; guess <= 5; guess++) {
        put(analyst, "RNA", "2024-25", "ics", facts(fact(measure, guess, "ethnicGroup", "BME")))
            .statusCode(422)
            .body("errors.size()", equalTo(1))
            .body("errors[0].pointer", equalTo("/facts/0/measure"))
            .body("errors[0].code", equalTo("measure-of-another"))
            .body("errors[0].detail", equalTo(Reserved.DETAIL));
      }
    }
    // And the trust is told the figure
    put(dudley, "RNA", "2024-25", "more", facts(fact("APPOINTED", 4, "ethnicGroup", "BME")))
        .statusCode(422)
        .body(
            "errors[0].detail",
            equalTo(
                "APPOINTED of ethnicGroup=BME is 4 (sent now: /facts/0), more than SHORTLISTED of"
                    + " ethnicGroup=BME with 3 (source 'own', version 1)"));
    // And what has nothing to do with it is taken
    put(analyst, "RNA", "2024-25", "ics", facts(fact("STARTED", 2, "ethnicGroup", "BME")))
        .statusCode(200);
  }

  @Test
  void whatATrustSentUnderANameIsNotReplacedByOthers() {
    // Given
    Persona dudley = Api.analystOf(analyst.tenant(), "RNA");
    put(dudley, "RNA", "2024-25", "return", recruitment(20)).statusCode(200);
    // When the care system sends something else, or nothing, under the same name
    for (List<Object> facts : List.of(facts(fact("STARTED", 9)), facts())) {
      put(analyst, "RNA", "2024-25", "return", facts)
          .statusCode(422)
          .body("errors.pointer", contains("/source"))
          .body("errors.code", contains("source-of-another"));
    }
    // Then it is as it was, and the trust may take the care system's place
    indicators(dudley, "RNA", "WRES", "2024-25").body(at("2", "displayValue"), equalTo("2.00"));
    put(analyst, "RNA", "2023-24", "return", recruitment(20)).statusCode(200);
    put(dudley, "RNA", "2023-24", "return", recruitment(10)).statusCode(200);
  }

  @Test
  void aWarningDoesNotTellOnWhichSideTheYearBeforeWas() {
    // Given last year's figures of the trust, in which white people were the less likely
    Persona dudley = Api.analystOf(analyst.tenant(), "RNA");
    List<Object> lastYear =
        facts(
            fact("SHORTLISTED", 300, "ethnicGroup", "WHITE"),
            fact("SHORTLISTED", 20, "ethnicGroup", "BME"),
            fact("APPOINTED", 30, "ethnicGroup", "WHITE"),
            fact("APPOINTED", 3, "ethnicGroup", "BME"));
    put(dudley, "RNA", "2023-24", "own", lastYear).statusCode(200);
    // When, Then
    put(analyst, "RNA", "2024-25", "ics", recruitment(20))
        .statusCode(200)
        .body("warnings.code", org.hamcrest.Matchers.empty());
    indicators(analyst, "RNA", "WRES", "2024-25")
        .body("audience", equalTo("ORGANISATION"))
        .body(at("2", "warnings"), org.hamcrest.Matchers.empty());
    // And the trust, which knows both, is warned
    indicators(dudley, "RNA", "WRES", "2024-25")
        .body(at("2", "warnings.code"), contains("far-side-of-parity"));
  }

  @Test
  void whatTheSenderSentItselfIsToldInFull() {
    // Given facts of the trust that have nothing to do with it
    Persona dudley = Api.analystOf(analyst.tenant(), "RNA");
    put(dudley, "RNA", "2024-25", "own", facts(fact("STARTED", 9))).statusCode(200);
    // When, Then
    put(analyst, "RNA", "2024-25", recruitment(201))
        .statusCode(422)
        .body(
            "errors[0].detail",
            equalTo(
                "APPOINTED of ethnicGroup=BME is 201 (sent now: /facts/3), more than SHORTLISTED of"
                    + " ethnicGroup=BME with 200 (sent now: /facts/1)"));
  }

  @Test
  void wrongJsonAndUnknownPropertiesAreRefused() {
    as(analyst)
        .body("{\"source\":")
        .put("/v1/organisations/RNA/facts/2024-25")
        .then()
        .statusCode(400);
    as(analyst)
        .body("{\"source\":\"a\",\"facts\":[{\"measure\":\"HEADCOUNT\",\"cuont\":1}]}")
        .put("/v1/organisations/RNA/facts/2024-25")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/facts/0/cuont"));
    as(analyst)
        .body("{\"source\":\"a\"}")
        .put("/v1/organisations/RNA/facts/2024-25")
        .then()
        .statusCode(400);
    assertThat(stored()).isZero();
  }

  @Test
  void anUnknownOrganisationOrPeriodIsRefused() {
    put(analyst, "XXX", "2024-25", recruitment(20)).statusCode(404);
    put(analyst, "RNA", "2024-26", recruitment(20))
        .statusCode(400)
        .body("errors[0].code", equalTo("period-invalid"));
  }

  @Test
  void anAnalystOfATrustWritesForItAlone() {
    // Given
    Persona dudley = Api.analystOf(analyst.tenant(), "RNA");
    // When, Then: another trust's code answers like an unknown one
    put(dudley, "RNA", "2024-25", recruitment(20)).statusCode(200);
    String refused =
        put(dudley, "RL4", "2024-25", recruitment(20)).statusCode(404).extract().path("detail");
    assertThat(refused)
        .isEqualTo(put(dudley, "XXX", "2024-25", recruitment(20)).extract().path("detail"));
  }

  @Test
  void anotherCareSystemSeesNothingOfIt() {
    put(analyst, "RNA", "2024-25", "unheard-of source", recruitment(20)).statusCode(200);
    Persona stranger = analyst.inTenant(Tokens.newTenant());
    indicators(stranger, "RNA", "WRES", "2024-25")
        .statusCode(200)
        .body(at("2", "status"), equalTo("NOT_SUPPLIED"));
    as(stranger).get("/v1/organisations/RNA/facts/2024-25").then().body("items", hasSize(0));
  }

  @Test
  void aCoordinatorMayNotWrite() {
    put(analyst.withRole("coordinator"), "RNA", "2024-25", recruitment(20)).statusCode(403);
    put(analyst.withScopes("metrics:read"), "RNA", "2024-25", recruitment(20)).statusCode(403);
  }

  @Test
  void twoWritersOfOnePeriodDoNotOverlook() throws Exception {
    // Given two sources that contradict each other
    List<Object> one = facts(fact("HEADCOUNT", 100, "ethnicGroup", "BME"));
    List<Object> other = facts(fact("HEADCOUNT", 101, "ethnicGroup", "BME"));
    Tokens.of(analyst);
    // When both are put at once
    java.util.concurrent.ExecutorService pool =
        java.util.concurrent.Executors.newFixedThreadPool(2);
    var first =
        pool.submit(() -> put(analyst, "RNA", "2024-25", "one", one).extract().statusCode());
    var second =
        pool.submit(() -> put(analyst, "RNA", "2024-25", "other", other).extract().statusCode());
    // Then one of them is refused
    assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(200, 422);
    pool.shutdown();
  }
}
