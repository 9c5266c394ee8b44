package org.fairway.metrics.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.finished;
import static org.fairway.metrics.Api.put;
import static org.fairway.metrics.Api.upload;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Staff and referrals beside the community. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RepresentationApiTest {

  private static final String YEAR = "2024-25";

  private final Persona analyst = Api.analyst();

  private ValidatableResponse representation(Persona who, String... query) {
    var asked = as(who).queryParam("period", YEAR);
    for (int i = 0; i < query.length; i += 2) {
      asked = asked.queryParam(query[i], query[i + 1]);
    }
    return asked.get("/v1/representation").then();
  }

  private static String workforce(String group) {
    return "people.find { it.who == 'WORKFORCE' }.groups.find { it.group == '" + group + "' }.";
  }

  private void population() {
    put(
            analyst,
            "QUA",
            YEAR,
            "census",
            facts(
                fact("POPULATION", 700_000, "ethnicGroup", "WHITE"),
                fact("POPULATION", 300_000, "ethnicGroup", "BME")))
        .statusCode(200);
  }

  private void staff(Persona who, String ods, long white, long bme, long unknown) {
    put(
            who,
            ods,
            YEAR,
            facts(
                fact("HEADCOUNT", white, "ethnicGroup", "WHITE"),
                fact("HEADCOUNT", bme, "ethnicGroup", "BME"),
                fact("HEADCOUNT", unknown, "ethnicGroup", "UNKNOWN")))
        .statusCode(200);
  }

  @Test
  void theStaffOfAllOrganisationsStandsBesideThePopulation() {
    // Given 150 of 1,000 known staff in a population of 30 %
    population();
    staff(analyst, "RNA", 600, 100, 20);
    staff(analyst, "RRK", 250, 50, 10);
    // When
    JsonPath answer = representation(analyst, "area", "QUA").statusCode(200).extract().jsonPath();
    // Then
    assertThat(answer.getString("population.basis")).isEqualTo("PEOPLE");
    assertThat(answer.getList("organisations")).containsExactly("RNA", "RRK");
    assertThat(answer.getDouble(workforce("BME") + "share")).isCloseTo(0.15, within(1e-6));
    assertThat(answer.getDouble(workforce("BME") + "populationShare")).isCloseTo(0.3, within(1e-6));
    assertThat(answer.getDouble(workforce("BME") + "difference")).isCloseTo(-15, within(1e-4));
    assertThat(answer.getDouble(workforce("BME") + "ratio")).isCloseTo(0.5, within(1e-6));
    assertThat(answer.getDouble(workforce("BME") + "pValue")).isLessThan(1e-6);
    assertThat(answer.getInt(workforce("BME") + "of")).isEqualTo(1000);
    assertThat(answer.getInt("people.find { it.who == 'WORKFORCE' }.unknown")).isEqualTo(30);
    assertThat(answer.getString("audience")).isEqualTo("ORGANISATION");
  }

  @Test
  void oneGroupBesideATotalTellsNoShares() {
    // Given of one trust's staff and of the population the total and one group
    put(
            analyst,
            "QUA",
            YEAR,
            "census",
            facts(fact("POPULATION", 1_000_000), fact("POPULATION", 300_000, "ethnicGroup", "BME")))
        .statusCode(200);
    staff(analyst, "RNA", 600, 100, 20);
    put(
            analyst,
            "RRK",
            YEAR,
            facts(
                fact("HEADCOUNT", 3406),
                fact("HEADCOUNT", 421, "ethnicGroup", "BME"),
                fact("HEADCOUNT", 200, "ethnicGroup", "UNKNOWN")))
        .statusCode(200);
    // When, Then the trust is not among those whose staff is told, nor is there a population
    representation(analyst, "area", "QUA")
        .statusCode(200)
        .body("population.basis", equalTo("NONE"))
        .body("organisations", contains("RNA"))
        .body(workforce("BME") + "count", equalTo(100));
  }

  @Test
  void oneOrganisationAloneMayBeMeant() {
    population();
    staff(analyst, "RNA", 600, 100, 20);
    staff(analyst, "RRK", 250, 50, 10);
    representation(analyst, "area", "QUA", "organisation", "RRK")
        .body("organisations", contains("RRK"))
        .body(workforce("BME") + "count", equalTo(50));
  }

  @Test
  void withoutFactsNothingIsMadeUp() {
    representation(analyst)
        .statusCode(200)
        .body("population.basis", equalTo("NONE"))
        .body("population.groups", empty())
        .body("people.find { it.who == 'WORKFORCE' }.status", equalTo("NOT_SUPPLIED"))
        .body("people.find { it.who == 'WORKFORCE' }.groups", empty());
  }

  @Test
  void deprivationStandsBesideSmallAreasUntilPeopleAreGiven() {
    // Given 723 small areas of the Black Country, 130 of them in the most deprived decile
    representation(analyst, "area", "QUA", "dimension", "imdDecile")
        .statusCode(200)
        .body("population.basis", equalTo("AREAS"))
        .body("population.total", equalTo(723))
        .body("population.groups.find { it.group == '1' }.count", equalTo(130));
    // When people are given by small area, one of them of another board: E01009719 is decile 5
    put(
            analyst,
            "QUA",
            YEAR,
            "census",
            facts(
                fact("POPULATION", 1500, "lsoa21", "E01009719"),
                fact("POPULATION", 9999, "lsoa21", "E01000001")))
        .statusCode(200);
    // Then
    representation(analyst, "area", "QUA", "dimension", "imdDecile")
        .body("population.basis", equalTo("PEOPLE"))
        .body("population.total", equalTo(1500))
        .body("population.sources", contains("census"));
  }

  @Test
  void staffThatATrustReportedItselfIsProtected() {
    // Given
    Persona trust = Api.analystOf(analyst.tenant(), "RNA");
    population();
    staff(trust, "RNA", 600, 3, 20);
    staff(Api.analystOf(analyst.tenant(), "RRK"), "RRK", 250, 50, 10);
    // When, Then: 53 less the trust's 50 would tell 3
    representation(analyst, "area", "QUA")
        .statusCode(200)
        .body("audience", equalTo("ICS"))
        .body("disclosure.applied", equalTo(true))
        .body(workforce("BME") + "status", equalTo("SUPPRESSED"))
        .body(workforce("BME") + "count", nullValue())
        .body("people.find { it.who == 'WORKFORCE' }.groups.share", everyItem(nullValue()));
    representation(analyst, "area", "QUA", "audience", "ORGANISATION").statusCode(403);
  }

  @Test
  void controlArmWithoutASmallCountTheSameStaffIsShown() {
    population();
    staff(Api.analystOf(analyst.tenant(), "RNA"), "RNA", 600, 30, 20);
    staff(Api.analystOf(analyst.tenant(), "RRK"), "RRK", 250, 50, 10);
    representation(analyst, "area", "QUA").body(workforce("BME") + "count", equalTo(80));
  }

  @Test
  void theSumOfAllIsNotToldWhenFewWereCorrected() {
    // Given 4 in each of three trusts, who are told together alone
    population();
    for (String ods : List.of("RNA", "RRK", "RL4")) {
      staff(Api.analystOf(analyst.tenant(), ods), ods, 600, 4, 20);
    }
    representation(analyst, "area", "QUA").body(workforce("BME") + "count", equalTo(12));
    // When there were two fewer in one of them
    staff(Api.analystOf(analyst.tenant(), "RL4"), "RL4", 600, 2, 20);
    // Then
    representation(analyst, "area", "QUA").body(workforce("BME") + "count", nullValue());
    // And the control arm, without the memory
    TestDatabase.execute(
        "delete from released_figures where tenant_id = '" + analyst.tenant() + "'");
    representation(analyst, "area", "QUA").body(workforce("BME") + "count", equalTo(10));
  }

  @Test
  void sumsOverAChoiceOfOrganisationsAreRefused() {
    // Given three trusts with 4, 4 and 3: sums of two each would tell all three
    staff(Api.analystOf(analyst.tenant(), "RNA"), "RNA", 600, 4, 20);
    staff(Api.analystOf(analyst.tenant(), "RRK"), "RRK", 250, 4, 10);
    staff(Api.analystOf(analyst.tenant(), "RL4"), "RL4", 350, 3, 10);
    // When, Then
    representation(analyst, "organisation", "RNA", "organisation", "RRK")
        .statusCode(400)
        .body("errors[0].code", equalTo("organisations-of-a-choice"));
    representation(analyst, "organisation", "RNA")
        .statusCode(200)
        .body(workforce("BME") + "count", nullValue());
    // And 11 leave each of the three anything from 1 to 9
    representation(analyst).body(workforce("BME") + "count", equalTo(11));
  }

  @Test
  void whoMaySeeTrueCountsMayChoose() {
    staff(analyst, "RNA", 600, 4, 20);
    staff(analyst, "RRK", 250, 4, 10);
    staff(analyst, "RL4", 350, 3, 10);
    representation(analyst, "organisation", "RNA", "organisation", "RRK")
        .statusCode(200)
        .body(workforce("BME") + "count", equalTo(8));
  }

  @Test
  void oneDimensionDoesNotTellWhatAnotherHides() {
    // Given three disabled staff of 153
    Persona trust = Api.analystOf(analyst.tenant(), "RNA");
    put(
            trust,
            "RNA",
            YEAR,
            facts(
                fact("HEADCOUNT", 120, "ethnicGroup", "WHITE"),
                fact("HEADCOUNT", 20, "ethnicGroup", "BME"),
                fact("HEADCOUNT", 13, "ethnicGroup", "UNKNOWN"),
                fact("HEADCOUNT", 3, "disability", "DISABLED"),
                fact("HEADCOUNT", 100, "disability", "NON_DISABLED"),
                fact("HEADCOUNT", 50, "disability", "UNKNOWN")))
        .statusCode(200);
    // When, Then: 153 less 100 less 50 would tell them
    String unknown = "people.find { it.who == 'WORKFORCE' }.unknown";
    representation(analyst, "dimension", "disability")
        .statusCode(200)
        .body(workforce("DISABLED") + "count", nullValue())
        .body(unknown, nullValue());
    representation(analyst, "dimension", "ethnicGroup").body(unknown, nullValue());
  }

  @Test
  void decilesDoNotTellWhomTheSexesHide() {
    // Given a total that is given up for few BME and disabled staff, and two of a third sex
    Persona trust = Api.analystOf(analyst.tenant(), "RNA");
    put(
            trust,
            "RNA",
            YEAR,
            facts(
                fact("HEADCOUNT", 110, "ethnicGroup", "WHITE"),
                fact("HEADCOUNT", 4, "ethnicGroup", "BME"),
                fact("HEADCOUNT", 6, "ethnicGroup", "UNKNOWN"),
                fact("HEADCOUNT", 97, "disability", "NON_DISABLED"),
                fact("HEADCOUNT", 3, "disability", "DISABLED"),
                fact("HEADCOUNT", 20, "disability", "UNKNOWN"),
                fact("HEADCOUNT", 80, "sex", "FEMALE"),
                fact("HEADCOUNT", 38, "sex", "MALE"),
                fact("HEADCOUNT", 2, "sex", "OTHER"),
                fact("HEADCOUNT", 50, "imdDecile", "1"),
                fact("HEADCOUNT", 70, "imdDecile", "6")))
        .statusCode(200);
    // When the two answers are laid side by side
    List<Integer> sexes = staffShown("sex");
    List<Integer> deciles = staffShown("imdDecile");
    // Then either leaves more than one count open; control arm: the large ones are not all hidden
    assertThat(sexes.size() == 2 && deciles.size() == 2).isFalse();
    assertThat(sexes.size() + deciles.size()).isPositive();
  }

  private List<Integer> staffShown(String dimension) {
    List<Integer> counts =
        representation(analyst, "dimension", dimension)
            .statusCode(200)
            .extract()
            .path("people.find { it.who == 'WORKFORCE' }.groups.count");
    return counts.stream().filter(Objects::nonNull).toList();
  }

  @Test
  void badQueriesAndOthersAreRefused() {
    as(analyst).get("/v1/representation").then().statusCode(400);
    representation(analyst, "dimension", "religion").statusCode(400);
    representation(analyst, "area", "<b>").statusCode(400);
    representation(analyst, "audience", "ALL").statusCode(400);
    representation(analyst.inOrganisation("RNA")).statusCode(403);
    representation(analyst.withRole("employer")).statusCode(403);
    staff(analyst, "RNA", 600, 100, 20);
    representation(analyst.inTenant(Tokens.newTenant())).body("organisations", empty());
  }

  @Test
  void anExtractTellsStaffBySexAndByTheDecileOfTheAreaTheyLiveIn() {
    // Given areas of deciles 5, 5, 10 and 4, and one who did not say; bank staff are no staff
    String file =
        """
        organisation_ods,snapshot_date,band,clinical,medical_grade,ethnic_code,disability,sex,lsoa21,employment_type
        RNA,2025-03-31,5,Clinical,,A,No,Female,E01009719,Permanent
        RNA,2025-03-31,5,Clinical,,A,No,Female,E01009719,Permanent
        RNA,2025-03-31,6,Clinical,,H,No,Female,E01009720,Permanent
        RNA,2025-03-31,6,Clinical,,A,Yes,Male,E01010000,Permanent
        RNA,2025-03-31,7,Clinical,,A,No,,,Permanent
        RNA,2025-03-31,5,Clinical,,A,No,Female,E01009719,Bank
        """;
    String job = upload(analyst, "RNA", file.getBytes(StandardCharsets.UTF_8));
    finished(analyst, job).body("state", equalTo("COMPLETED"));
    // When
    JsonPath deciles =
        representation(analyst, "area", "QUA", "dimension", "imdDecile", "organisation", "RNA")
            .statusCode(200)
            .extract()
            .jsonPath();
    JsonPath sexes =
        representation(analyst, "area", "QUA", "dimension", "sex", "organisation", "RNA")
            .statusCode(200)
            .extract()
            .jsonPath();
    // Then
    assertThat(deciles.getInt(workforce("5") + "count")).isEqualTo(2);
    assertThat(deciles.getInt(workforce("10") + "count")).isEqualTo(1);
    assertThat(deciles.getInt("people.find { it.who == 'WORKFORCE' }.unknown")).isEqualTo(1);
    assertThat(deciles.getDouble(workforce("5") + "share")).isCloseTo(0.5, within(1e-6));
    assertThat(sexes.getInt(workforce("FEMALE") + "count")).isEqualTo(3);
    // And so does the profile of the staff, which says where it comes from; others see nothing
    String line = "breakdown.find { it.key == 'FEMALE' }.";
    Api.indicators(analyst, "RNA", "PROFILE", YEAR)
        .body(Api.at("workforce-sex", line + "displayValue"), equalTo("60.0"))
        .body(Api.at("workforce-sex", "groups[0].denominator"), equalTo(5));
    Api.indicators(analyst, "RNA", "PROFILE", YEAR, "PUBLIC")
        .body(Api.at("workforce-sex", "status"), equalTo("SUPPRESSED"));
    as(analyst)
        .get("/v1/organisations/RNA/indicators/PROFILE/" + YEAR + "/workforce-sex/lineage")
        .then()
        .statusCode(200)
        .body("strands.facts.flatten().size()", org.hamcrest.Matchers.greaterThan(0));
    // And the report says of how many the area is not known
    as(analyst)
        .get(job + "/quality")
        .then()
        .body("fields.find { it.column == 'lsoa21' }.supplied", equalTo(true))
        .body("fields.find { it.column == 'lsoa21' }.unknown", equalTo(1));
    // And a return that says otherwise is refused
    put(analyst, "RNA", YEAR, facts(fact("HEADCOUNT", 2, "sex", "FEMALE")))
        .statusCode(422)
        .body("errors.code", org.hamcrest.Matchers.hasItem("source-conflict"));
  }

  @Test
  void anExtractWithoutAreasTellsNoDeciles() {
    String file =
        """
        organisation_ods,snapshot_date,band,clinical,medical_grade,ethnic_code,disability
        RNA,2025-03-31,5,Clinical,,A,No
        """;
    finished(analyst, upload(analyst, "RNA", file.getBytes(StandardCharsets.UTF_8)));
    for (String dimension : java.util.List.of("imdDecile", "sex")) {
      representation(analyst, "area", "QUA", "dimension", dimension)
          .body("people.find { it.who == 'WORKFORCE' }.status", equalTo("NOT_SUPPLIED"));
    }
  }
}
