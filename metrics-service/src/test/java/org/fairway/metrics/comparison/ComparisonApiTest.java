package org.fairway.metrics.comparison;

import static org.fairway.metrics.Api.at;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.indicators;
import static org.fairway.metrics.Api.put;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ComparisonApiTest {

  private static final String YEAR = "2024-25";

  private final Persona ics = Api.analyst();
  private final Persona dudley = Api.analystOf(ics.tenant(), "RNA");

  private static List<Object> recruitment(long white, long bme) {
    return facts(
        fact("SHORTLISTED", 1000, "ethnicGroup", "WHITE"),
        fact("SHORTLISTED", 1000, "ethnicGroup", "BME"),
        fact("APPOINTED", white, "ethnicGroup", "WHITE"),
        fact("APPOINTED", bme, "ethnicGroup", "BME"));
  }

  private void three(long last) {
    put(dudley, "RNA", YEAR, recruitment(200, 100)).statusCode(200);
    put(ics, "RL4", YEAR, recruitment(150, 100)).statusCode(200);
    put(ics, "RRK", YEAR, recruitment(130, last)).statusCode(200);
  }

  private ValidatableResponse compare(Persona who) {
    return as(who).get("/v1/organisations/RNA/comparisons/WRES/" + YEAR).then();
  }

  @Test
  void theSystemsCountsAreAddedUpAndNotItsRatios() {
    // Given appointments of 200, 150, 130 white and 100, 100, 100 BME people of 1,000 each
    three(100);
    // When, Then 480 / 300; the mean of 2.0, 1.5 and 1.3 would be 1.60 too, so look at the rates
    compare(dudley)
        .statusCode(200)
        .body(at("2", "organisation.displayValue"), equalTo("2.00"))
        .body(at("2", "system.displayValue"), equalTo("1.60"))
        .body(at("2", "system.basis"), equalTo("POOLED"))
        .body(at("2", "system.organisations"), equalTo(3))
        .body(at("2", "england.status"), equalTo("NOT_SUPPLIED"));
  }

  @Test
  void statedFiguresComeFirstAndEnglandIsAPlace() {
    // Given
    three(100);
    put(ics, ics.tenant(), YEAR, recruitment(140, 100)).statusCode(200);
    put(
            ics,
            "E92000001",
            YEAR,
            facts(
                Map.of(
                    "measure",
                    "SURVEY_DISCRIMINATION",
                    "dimensions",
                    Map.of("ethnicGroup", "BME"),
                    "percent",
                    16.6,
                    "respondents",
                    90_000),
                Map.of(
                    "measure",
                    "SURVEY_DISCRIMINATION",
                    "dimensions",
                    Map.of("ethnicGroup", "WHITE"),
                    "percent",
                    6.7,
                    "respondents",
                    400_000)))
        .statusCode(200);
    // When, Then
    compare(dudley)
        .body(at("2", "system.displayValue"), equalTo("1.40"))
        .body(at("2", "system.basis"), equalTo("STATED"))
        .body(at("8", "england.displayValue"), equalTo("16.6"))
        .body(at("8", "system.status"), equalTo("NOT_SUPPLIED"));
  }

  @Test
  void aSumThatWouldTellATrustsSmallCountIsNotTold() {
    // Given 3 appointed at one trust: the sum less the others would tell
    three(3);
    compare(dudley)
        .body(at("2", "system.status"), equalTo("SUPPRESSED"))
        .body(at("2", "system.displayValue"), nullValue());
    compare(ics).body(at("2", "system.status"), equalTo("SUPPRESSED"));
  }

  @Test
  void whatTheReaderSentItselfIsTakenFromTheSum() {
    // Given 4 and 3 appointed at two trusts, of 107 in all
    put(dudley, "RNA", YEAR, recruitment(200, 4)).statusCode(200);
    put(ics, "RL4", YEAR, recruitment(150, 100)).statusCode(200);
    put(ics, "RRK", YEAR, recruitment(130, 3)).statusCode(200);
    String path = "/v1/organisations/RL4/comparisons/WRES/" + YEAR;
    // When, Then who knows neither number learns neither from 7
    as(ics.withRole("coordinator").inOrganisation(ics.tenant()))
        .get(path)
        .then()
        .statusCode(200)
        .body(at("2", "organisation.status"), equalTo("COMPUTED"));
    // And who sent the 3 would learn the 4
    as(ics).get(path).then().body(at("2", "system.status"), equalTo("SUPPRESSED"));
  }

  /** Another sum of few people more would tell them beside the first. */
  @Test
  void aSumThatChangedByFewIsNotToldUnlessItIsPrintedAlike() {
    // Given 480 / 300
    three(100);
    compare(dudley).body(at("2", "system.displayValue"), equalTo("1.60"));
    // When three more were appointed, or thirty
    three(103);
    compare(dudley).body(at("2", "system.status"), equalTo("SUPPRESSED"));
    three(130);
    compare(dudley).body(at("2", "system.displayValue"), equalTo("1.45"));
    three(100);
    compare(dudley).body(at("2", "system.displayValue"), equalTo("1.60"));
    // And the control arm, without the memory
    TestDatabase.execute("delete from released_figures where tenant_id = '" + ics.tenant() + "'");
    three(103);
    compare(dudley).body(at("2", "system.displayValue"), equalTo("1.58"));
  }

  /** Of the third trust nothing is shown by itself: its ratio is not defined. */
  private void withTheThird(Object... appointed) {
    put(dudley, "RNA", YEAR, recruitment(200, 100)).statusCode(200);
    put(ics, "RL4", YEAR, recruitment(150, 100)).statusCode(200);
    put(Api.analystOf(ics.tenant(), "RRK"), "RRK", YEAR, facts(appointed)).statusCode(200);
    indicators(ics, "RRK", "WRES", YEAR, "ICS").statusCode(200);
  }

  private static Object shortlisted(long people, String group) {
    return fact("SHORTLISTED", people, "ethnicGroup", group);
  }

  private static Object appointed(long people, String group) {
    return fact("APPOINTED", people, "ethnicGroup", group);
  }

  @Test
  void whatCameLaterThanTheRestCorrectsNothing() {
    // Given readers who saw that 12 of 60 White people were appointed, and nothing else
    withTheThird(shortlisted(60, "WHITE"), appointed(12, "WHITE"));
    // When
    withTheThird(
        shortlisted(60, "WHITE"),
        appointed(12, "WHITE"),
        shortlisted(9, "BME"),
        appointed(0, "BME"));
    // Then 362 of 2,060 over 200 of 2,009
    compare(dudley).body(at("2", "system.displayValue"), equalTo("1.77"));
  }

  @Test
  void aCountThatWasAnotherCorrectsTheTrust() {
    // Given
    Object few = appointed(0, "BME");
    withTheThird(shortlisted(60, "WHITE"), appointed(12, "WHITE"), shortlisted(9, "BME"), few);
    // When it was three more
    withTheThird(shortlisted(60, "WHITE"), appointed(15, "WHITE"), shortlisted(9, "BME"), few);
    // Then
    compare(dudley).body(at("2", "system.status"), equalTo("SUPPRESSED"));
    // And the control arm, without the memory
    TestDatabase.execute("delete from released_tables where tenant_id = '" + ics.tenant() + "'");
    compare(dudley).body(at("2", "system.status"), equalTo("COMPUTED"));
  }

  @Test
  void twoTrustsAreNotAddedUp() {
    put(dudley, "RNA", YEAR, recruitment(200, 100)).statusCode(200);
    put(ics, "RL4", YEAR, recruitment(150, 100)).statusCode(200);
    compare(dudley).body(at("2", "system.status"), equalTo("SUPPRESSED"));
  }

  private static List<Object> board(long white, long bme) {
    return facts(
        fact("HEADCOUNT", 800, "ethnicGroup", "WHITE"),
        fact("HEADCOUNT", 200, "ethnicGroup", "BME"),
        fact("BOARD_MEMBERS", white, "ethnicGroup", "WHITE"),
        fact("BOARD_MEMBERS", bme, "ethnicGroup", "BME"));
  }

  @Test
  void aTrustWithoutABoardIsNoThirdOne() {
    // Given two boards, of which either trust could take its own from the sum
    put(dudley, "RNA", YEAR, board(7, 5)).statusCode(200);
    put(ics, "RL4", YEAR, board(6, 8)).statusCode(200);
    put(ics, "RRK", YEAR, board(0, 0)).statusCode(200);
    // When, Then
    compare(dudley)
        .body(at("9", "organisation.status"), equalTo("COMPUTED"))
        .body(at("9", "system.status"), equalTo("SUPPRESSED"))
        .body(at("9", "system.reason"), containsString("fewer than 3"));
    // And a third board is one
    put(ics, "RRK", YEAR, board(10, 9)).statusCode(200);
    compare(dudley)
        .body(at("9", "system.status"), equalTo("COMPUTED"))
        .body(at("9", "system.organisations"), equalTo(3));
  }

  @Test
  void thatNobodyHasABoardIsNotToldOfFewerThanThree() {
    put(dudley, "RNA", YEAR, board(0, 0)).statusCode(200);
    put(ics, "RL4", YEAR, board(0, 0)).statusCode(200);
    compare(dudley).body(at("9", "system.status"), equalTo("SUPPRESSED"));
  }

  private static List<Object> tiers(long white, long bme) {
    return facts(
        tier("5", "WHITE", 200),
        tier("5", "BME", 100),
        tier("6", "WHITE", white),
        tier("6", "BME", bme));
  }

  private static Map<String, Object> tier(String band, String group, long count) {
    return fact("HEADCOUNT", count, "clinical", "CLINICAL", "band", band, "ethnicGroup", group);
  }

  @Test
  void aTierThatATrustHasNobodyInIsOfTheOthersAlone() {
    // Given BME people in the middle tier of two trusts
    put(dudley, "RNA", YEAR, tiers(50, 10)).statusCode(200);
    put(ics, "RL4", YEAR, tiers(60, 8)).statusCode(200);
    put(ics, "RRK", YEAR, tiers(70, 0)).statusCode(200);
    String path = "/v1/organisations/RNA/comparisons/RACE_DISPARITY/" + YEAR;
    String ratio = at("clinical-lower-to-middle", "system.status");
    // When, Then
    as(dudley).get(path).then().statusCode(200).body(ratio, equalTo("SUPPRESSED"));
    // And of three
    put(ics, "RRK", YEAR, tiers(70, 20)).statusCode(200);
    as(dudley).get(path).then().statusCode(200).body(ratio, equalTo("COMPUTED"));
  }

  @Test
  void anotherSystemsTrustsAreNoPartOfIt() {
    three(100);
    Persona other = Api.analyst();
    put(other, "RNA", YEAR, recruitment(200, 100)).statusCode(200);
    compare(other)
        .statusCode(200)
        .body(at("2", "system.displayValue"), not(equalTo("1.60")))
        .body(at("2", "organisation.displayValue"), equalTo("2.00"));
    as(dudley).get("/v1/organisations/RL4/comparisons/WRES/" + YEAR).then().statusCode(404);
    as(ics)
        .get("/v1/organisations/RNA/comparisons/WRES/" + YEAR + "?audience=ORGANISATION")
        .then()
        .statusCode(403);
    as(dudley).get("/v1/organisations/RNA/comparisons/WRES/2024").then().statusCode(400);
  }

  @Test
  void theOverviewAnswersEveryOrganisationAsByItself() {
    // Given
    three(3);
    // When, Then the trust's own figures are protected from its system, the others were supplied
    as(ics)
        .get("/v1/indicators/WRES/" + YEAR)
        .then()
        .statusCode(200)
        .body("organisations.organisation", containsInAnyOrder("RNA", "RL4", "RRK"))
        .body("organisations.find { it.organisation == 'RNA' }.audience", equalTo("ICS"))
        .body("organisations.find { it.organisation == 'RRK' }.audience", equalTo("ORGANISATION"))
        .body(
            "organisations.find { it.organisation == 'RNA' }.indicators[1].displayValue",
            equalTo("2.00"));
    as(ics)
        .get("/v1/indicators/WRES/" + YEAR + "?audience=PUBLIC")
        .then()
        .body(
            "organisations.find { it.organisation == 'RRK' }.indicators[1].status",
            equalTo("SUPPRESSED"));
    as(ics).get("/v1/indicators/WRES/" + YEAR + "?audience=ORGANISATION").then().statusCode(403);
    as(dudley).get("/v1/indicators/WRES/" + YEAR).then().statusCode(403);
  }
}
