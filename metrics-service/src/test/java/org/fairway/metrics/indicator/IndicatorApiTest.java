package org.fairway.metrics.indicator;

import static org.fairway.metrics.Api.at;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.indicators;
import static org.fairway.metrics.Api.put;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class IndicatorApiTest {

  private final Persona ics = Api.analyst();
  private final Persona dudley = Api.analystOf(ics.tenant(), "RNA");

  private static List<Object> few() {
    return facts(
        fact("SHORTLISTED", 300, "ethnicGroup", "WHITE"),
        fact("SHORTLISTED", 200, "ethnicGroup", "BME"),
        fact("APPOINTED", 60, "ethnicGroup", "WHITE"),
        fact("APPOINTED", 3, "ethnicGroup", "BME"));
  }

  @Test
  void anOrganisationWithoutFactsIsAnsweredWithReasons() {
    indicators(ics, "RNA", "WRES", "2024-25")
        .statusCode(200)
        .body("organisationName", equalTo("The Dudley Group NHS Foundation Trust"))
        .body("snapshotDate", equalTo("2025-03-31"))
        .body("indicators.id", contains("1", "2", "3", "4", "5", "6", "7", "8", "9"))
        .body("indicators.status", everyItem(equalTo("NOT_SUPPLIED")))
        .body("indicators.value", everyItem(nullValue()))
        .body("indicators.reason", everyItem(notNullValue()));
    indicators(ics, "RNA", "WDES", "2024-25")
        .statusCode(200)
        .body("indicators.size()", equalTo(14));
  }

  @Test
  void theOrganisationsOwnAnalystsSeeTrueCounts() {
    put(dudley, "RNA", "2024-25", few()).statusCode(200);
    indicators(dudley, "RNA", "WRES", "2024-25")
        .body("audience", equalTo("ORGANISATION"))
        .body(at("2", "displayValue"), equalTo("13.33"))
        .body(at("2", "pValue"), notNullValue())
        .body(at("2", "interval.method"), equalTo("KATZ_LOG"));
  }

  @Test
  void theCareSystemSeesATrustsOwnFiguresProtected() {
    // Given figures that the trust sent itself
    put(dudley, "RNA", "2024-25", few()).statusCode(200);
    // When, Then
    indicators(ics, "RNA", "WRES", "2024-25")
        .body("audience", equalTo("ICS"))
        .body("disclosure.applied", equalTo(true))
        .body("disclosure.threshold", equalTo(5))
        .body("disclosure.policy", equalTo("SUPPRESS_5"))
        .body("disclosure.method", equalTo("SUPPRESS"))
        .body("disclosure.minimumRespondents", equalTo(11))
        .body(at("2", "status"), equalTo("SUPPRESSED"))
        .body(at("2", "value"), nullValue())
        .body(at("2", "displayValue"), nullValue())
        .body(at("2", "groups"), empty());
    indicators(ics, "RNA", "WRES", "2024-25", "ORGANISATION").statusCode(403);
  }

  @Test
  void whoSuppliedTheCountsKnowsThem() {
    put(ics, "RNA", "2024-25", few()).statusCode(200);
    indicators(ics, "RNA", "WRES", "2024-25").body("audience", equalTo("ORGANISATION"));
    indicators(ics, "RNA", "WRES", "2024-25", "PUBLIC")
        .body(at("2", "status"), equalTo("SUPPRESSED"));
    // But not a coordinator, who works with the people counted
    indicators(ics.withRole("coordinator"), "RNA", "WRES", "2024-25")
        .body("audience", equalTo("ICS"));
    indicators(ics.withRole("coordinator"), "RNA", "WRES", "2024-25", "ORGANISATION")
        .statusCode(403);
  }

  @Test
  void whoSuppliedAYearDoesNotSeeTheYearBeforeThroughItsWindow() {
    // Given few cases of last year that the trust counted, and this year's of the care system
    put(
            dudley,
            "RNA",
            "2023-24",
            facts(
                fact("CAPABILITY_ENTERED", 3, "disability", "DISABLED"),
                fact("CAPABILITY_ENTERED", 22, "disability", "NON_DISABLED")))
        .statusCode(200);
    put(
            ics,
            "RNA",
            "2024-25",
            facts(
                fact("HEADCOUNT", 400, "disability", "DISABLED"),
                fact("HEADCOUNT", 5600, "disability", "NON_DISABLED"),
                fact("CAPABILITY_ENTERED", 60, "disability", "DISABLED"),
                fact("CAPABILITY_ENTERED", 200, "disability", "NON_DISABLED")))
        .statusCode(200);
    // When, Then 63 over both years less this year's 60 would tell the 3
    indicators(ics, "RNA", "WDES", "2024-25")
        .body("audience", equalTo("ICS"))
        .body(at("3", "status"), equalTo("SUPPRESSED"))
        .body(at("3", "groups"), empty());
    indicators(ics, "RNA", "WDES", "2024-25", "ORGANISATION").statusCode(403);
    as(ics).get("/v1/organisations/RNA/indicators/WDES/2024-25/3/lineage").then().statusCode(403);
    as(ics)
        .get("/v1/indicators/WDES/2024-25")
        .then()
        .body("organisations[0].audience", equalTo("ICS"))
        .body("organisations[0].indicators.find { it.id == '3' }.status", equalTo("SUPPRESSED"));
    // And a standard of one year is shown to it, and to the trust all
    indicators(ics, "RNA", "WRES", "2024-25").body("audience", equalTo("ORGANISATION"));
    indicators(dudley, "RNA", "WDES", "2024-25").body(at("3", "groups[0].numerator"), equalTo(63));
  }

  @Test
  void thoseWhoDidNotSayAreNotToldByAnotherDimension() {
    // Given three appointed who did not say their ethnic group, and everybody's sex
    put(
            dudley,
            "RNA",
            "2024-25",
            facts(
                fact("SHORTLISTED", 300, "ethnicGroup", "WHITE"),
                fact("SHORTLISTED", 200, "ethnicGroup", "BME"),
                fact("SHORTLISTED", 100, "ethnicGroup", "UNKNOWN"),
                fact("APPOINTED", 60, "ethnicGroup", "WHITE"),
                fact("APPOINTED", 30, "ethnicGroup", "BME"),
                fact("APPOINTED", 3, "ethnicGroup", "UNKNOWN"),
                fact("SHORTLISTED", 250, "sex", "MALE"),
                fact("SHORTLISTED", 350, "sex", "FEMALE"),
                fact("APPOINTED", 40, "sex", "MALE"),
                fact("APPOINTED", 53, "sex", "FEMALE")))
        .statusCode(200);
    // When WRES shows 60 and 30 of them
    indicators(ics, "RNA", "WRES", "2024-25")
        .body(at("2", "groups.group"), contains("WHITE", "BME"))
        .body(at("2", "groups.numerator"), contains(60, 30));
    // Then nothing shows that they are 93
    for (String id : List.of("appointed-sex", "appointed-from-shortlisting-sex")) {
      indicators(ics, "RNA", "PROFILE", "2024-25")
          .body(at(id, "status"), equalTo("SUPPRESSED"))
          .body(at(id, "groups"), empty());
      indicators(dudley, "RNA", "PROFILE", "2024-25").body(at(id, "status"), equalTo("COMPUTED"));
    }
  }

  @Test
  void returnsOfTwoDaysAreAnsweredThoughTheirTotalsDiffer() {
    // Given a board of 20 by ethnic group and of 22 by disability, and staff who were not all asked
    put(
            dudley,
            "RNA",
            "2024-25",
            facts(
                fact("HEADCOUNT", 700, "ethnicGroup", "WHITE"),
                fact("HEADCOUNT", 250, "ethnicGroup", "BME"),
                fact("HEADCOUNT", 90, "disability", "DISABLED"),
                fact("HEADCOUNT", 800, "disability", "NON_DISABLED"),
                fact("HEADCOUNT", 110, "disability", "UNKNOWN"),
                fact("BOARD_MEMBERS", 14, "ethnicGroup", "WHITE"),
                fact("BOARD_MEMBERS", 6, "ethnicGroup", "BME"),
                fact("BOARD_MEMBERS", 7, "disability", "DISABLED"),
                fact("BOARD_MEMBERS", 15, "disability", "NON_DISABLED")))
        .statusCode(200);
    // When, Then
    for (String standard : List.of("WRES", "WDES", "PROFILE", "RACE_DISPARITY")) {
      indicators(ics, "RNA", standard, "2024-25").statusCode(200);
      indicators(dudley, "RNA", standard, "2024-25").statusCode(200);
    }
    indicators(ics, "RNA", "WRES", "2024-25")
        .body(at("1", "status"), equalTo("SUPPRESSED"))
        .body(at("9", "status"), equalTo("SUPPRESSED"));
    indicators(ics, "RNA", "WDES", "2024-25").body(at("10", "status"), equalTo("SUPPRESSED"));
    indicators(dudley, "RNA", "WDES", "2024-25").body(at("10", "status"), equalTo("COMPUTED"));
  }

  @Test
  void aPartThatLeavesFewIsNotShownBesideTheWhole() {
    // Given 32 BME people appointed, three of them not as consultants
    put(
            dudley,
            "RNA",
            "2024-25",
            facts(
                nurses("SHORTLISTED", 200, "WHITE"),
                nurses("SHORTLISTED", 120, "BME"),
                nurses("APPOINTED", 25, "WHITE"),
                nurses("APPOINTED", 3, "BME"),
                consultants("SHORTLISTED", 100, "WHITE"),
                consultants("SHORTLISTED", 80, "BME"),
                consultants("APPOINTED", 35, "WHITE"),
                consultants("APPOINTED", 29, "BME")))
        .statusCode(200);
    // When, Then
    indicators(ics, "RNA", "WRES", "2024-25").body(at("2", "status"), equalTo("COMPUTED"));
    indicators(ics, "RNA", "MEDICAL_WRES", "2024-25")
        .body(at("3", "status"), equalTo("SUPPRESSED"));
    indicators(dudley, "RNA", "MEDICAL_WRES", "2024-25")
        .body(at("3", "status"), equalTo("COMPUTED"));
  }

  private static Map<String, Object> nurses(String measure, long count, String group) {
    return fact(measure, count, "clinical", "CLINICAL", "band", "5", "ethnicGroup", group);
  }

  private static Map<String, Object> consultants(String measure, long count, String group) {
    return fact(
        measure,
        count,
        "clinical",
        "MEDICAL_DENTAL",
        "medicalGrade",
        "CONSULTANT",
        "ethnicGroup",
        group);
  }

  @Test
  void anotherTrustIsAnsweredAsIfItWereUnknown() {
    indicators(dudley, "RL4", "WRES", "2024-25").statusCode(404);
    indicators(dudley, "XXX", "WRES", "2024-25").statusCode(404);
  }

  @Test
  void surveyFiguresAreAnsweredAsSupplied() {
    put(
            dudley,
            "RNA",
            "2024-25",
            facts(
                Map.of(
                    "measure",
                    "SURVEY_HARASSMENT_PUBLIC",
                    "dimensions",
                    Api.map("ethnicGroup", "BME"),
                    "percent",
                    27.1,
                    "respondents",
                    412),
                Map.of(
                    "measure",
                    "SURVEY_HARASSMENT_PUBLIC",
                    "dimensions",
                    Api.map("ethnicGroup", "WHITE"),
                    "percent",
                    24.0,
                    "respondents",
                    1850)))
        .statusCode(200);
    indicators(dudley, "RNA", "WRES", "2024-25")
        .body(at("5", "displayValue"), equalTo("27.1"))
        .body(at("5", "unit"), equalTo("PERCENT"))
        .body(at("5", "difference.unit"), equalTo("PERCENTAGE_POINTS"))
        .body(at("5", "groups.group"), contains("BME", "WHITE"));
  }

  @Test
  void theBoardIsComparedWithTheWorkforce() {
    put(
            dudley,
            "RNA",
            "2024-25",
            facts(
                fact("HEADCOUNT", 700, "ethnicGroup", "WHITE"),
                fact("HEADCOUNT", 250, "ethnicGroup", "BME"),
                fact("HEADCOUNT", 50, "ethnicGroup", "UNKNOWN"),
                fact("BOARD_MEMBERS", 10, "ethnicGroup", "WHITE", "boardVoting", "true"),
                fact("BOARD_MEMBERS", 2, "ethnicGroup", "BME", "boardVoting", "true"),
                fact("BOARD_MEMBERS", 4, "ethnicGroup", "WHITE", "boardVoting", "false")))
        .statusCode(200);
    indicators(dudley, "RNA", "WRES", "2024-25")
        .body(at("9", "displayValue"), equalTo("-12.5"))
        .body(at("9", "breakdown.key"), contains("OVERALL", "VOTING", "EXECUTIVE"))
        .body(at("9", "breakdown[1].displayValue"), equalTo("-8.3"))
        .body(at("9", "breakdown[2].status"), equalTo("NOT_SUPPLIED"));
    indicators(dudley, "RNA", "WRES", "2024-25", "PUBLIC")
        .body(at("9", "status"), equalTo("SUPPRESSED"));
  }

  @Test
  void aStandardWithoutEditionAndAWrongOneAreRefused() {
    indicators(ics, "RNA", "BANK_WRES", "2021-22").statusCode(404);
    indicators(ics, "RNA", "NONSENSE", "2024-25").statusCode(404);
    indicators(ics, "RNA", "WRES", "2013-14").statusCode(404);
    indicators(ics, "RNA", "WRES", "2024").statusCode(400);
    indicators(ics, "RNA", "WRES", "2024-25", "EVERYBODY").statusCode(400);
  }

  @Test
  void whatFactsMayBeMadeOfIsListed() {
    as(ics)
        .get("/v1/catalogue")
        .then()
        .statusCode(200)
        .body("measures.find { it.measure == 'APPOINTED' }.atMost", equalTo("SHORTLISTED"))
        .body("dimensions.dimension", org.hamcrest.Matchers.hasItems("band", "ethnicCode"))
        .body("editions.version", org.hamcrest.Matchers.hasItem("WRES-2021-22.2"));
  }

  @Test
  void theCatalogueIsServed() {
    as(ics)
        .get("/v1/catalogue/WRES/2024-25")
        .then()
        .statusCode(200)
        .body("version", equalTo("WRES-2021-22.2"))
        .body("indicators[1].numerator", equalTo("APPOINTED"))
        .body("indicators[1].adverseAbove", equalTo(1.25f));
    as(ics).get("/v1/catalogue/WRES/2020-21").then().body("version", equalTo("WRES-2015-16.2"));
    as(ics).get("/v1/catalogue/MEDICAL_WRES/2019-20").then().statusCode(404);
  }

  private static List<Object> appointed(long white, long bme) {
    return facts(
        fact("SHORTLISTED", 300, "ethnicGroup", "WHITE"),
        fact("SHORTLISTED", 300, "ethnicGroup", "BME"),
        fact("APPOINTED", white, "ethnicGroup", "WHITE"),
        fact("APPOINTED", bme, "ethnicGroup", "BME"));
  }

  @Test
  void theBoundsOfTheAdverseBandAreTheCallersToSet() {
    // Given a ratio of 1.2, and in another year of 0.83
    put(dudley, "RNA", "2023-24", appointed(36, 30)).statusCode(200);
    put(dudley, "RNA", "2024-25", appointed(30, 36)).statusCode(200);
    // When, Then: both bounds lie within
    judged("2023-24", "", false, 0.8f, 1.25f);
    judged("2023-24", "?adverseAbove=1.2", false, 0.8f, 1.2f);
    judged("2023-24", "?adverseAbove=1.19", true, 0.8f, 1.19f);
    judged("2024-25", "", false, 0.8f, 1.25f);
    judged("2024-25", "?adverseBelow=0.9", true, 0.9f, 1.25f);
    judged("2024-25", "?adverseBelow=0.84&adverseAbove=2", true, 0.84f, 2f);
    for (String bad : List.of("adverseBelow=1.1", "adverseAbove=0.9", "adverseBelow=low")) {
      as(dudley)
          .get("/v1/organisations/RNA/indicators/WRES/2023-24?" + bad)
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("query." + bad.substring(0, bad.indexOf('='))));
    }
  }

  private void judged(String year, String query, boolean adverse, float lower, float upper) {
    as(dudley)
        .get("/v1/organisations/RNA/indicators/WRES/" + year + query)
        .then()
        .statusCode(200)
        .body(at("2", "adverse"), equalTo(adverse))
        .body(at("2", "adverseBand.lower"), equalTo(lower))
        .body(at("2", "adverseBand.upper"), equalTo(upper));
  }

  @Test
  void aCorrectionOfTheYearBeforeIsSeenAtOnce() {
    // Given a ratio that lies beyond parity from the year before, which is asked for twice
    put(dudley, "RNA", "2023-24", appointed(60, 30)).statusCode(200);
    put(dudley, "RNA", "2024-25", appointed(30, 60)).statusCode(200);
    for (int i = 0; i < 2; i++) {
      indicators(dudley, "RNA", "WRES", "2024-25")
          .body(at("2", "warnings.code"), contains("far-side-of-parity"));
    }
    // When the year before is put right
    put(dudley, "RNA", "2023-24", appointed(20, 30)).statusCode(200);
    // Then nothing has turned; and for another organisation nothing ever had
    indicators(dudley, "RNA", "WRES", "2024-25").body(at("2", "warnings.code"), empty());
    put(ics, "RL4", "2024-25", appointed(30, 60)).statusCode(200);
    indicators(ics, "RL4", "WRES", "2024-25").body(at("2", "warnings.code"), empty());
  }
}
