package org.fairway.metrics.lineage;

import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.finished;
import static org.fairway.metrics.Api.put;
import static org.fairway.metrics.Api.upload;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class LineageApiTest {

  private final Persona ics = Api.analyst();
  private final Persona dudley = Api.analystOf(ics.tenant(), "RNA");

  private static ValidatableResponse lineage(Persona who, String standard, String indicator) {
    return as(who)
        .get(
            "/v1/organisations/RNA/indicators/{standard}/2024-25/{id}/lineage", standard, indicator)
        .then();
  }

  private static String strand(String role, String group, String field) {
    return "strands.find { it.role == '" + role + "' && it.group == '" + group + "' }." + field;
  }

  @Test
  void aFigureIsFollowedToTheCellsOfTheExtract() {
    // Given three BME nurses of two codes and a white one
    byte[] extract =
        """
        organisation_ods,snapshot_date,band,clinical,medical_grade,ethnic_code,disability
        RNA,2025-03-31,5,CLINICAL,,H,No
        RNA,2025-03-31,5,CLINICAL,,H,No
        RNA,2025-03-31,5,CLINICAL,,N,Yes
        RNA,2025-03-31,5,CLINICAL,,A,No
        """
            .getBytes(StandardCharsets.UTF_8);
    finished(dudley, upload(dudley, "RNA", extract)).statusCode(200);
    // When
    lineage(dudley, "WRES", "1")
        .statusCode(200)
        // Then
        .body("value", equalTo(75.0f))
        .body("sources.kind", contains("SNAPSHOT"))
        .body("sources.source", contains("2025-03-31"))
        .body("sources.version", contains(1))
        .body(strand("NUMERATOR", "BME", "total"), equalTo(3))
        .body(strand("NUMERATOR", "BME", "cells.count"), containsInAnyOrder(2, 1))
        .body(
            strand("NUMERATOR", "BME", "cells.dimensions.ethnicCode"), containsInAnyOrder("H", "N"))
        .body(strand("NUMERATOR", "UNKNOWN", "cellCount"), equalTo(0));
  }

  @Test
  void bothYearsOfAWindowAreNamed() {
    // Given
    put(
            dudley,
            "RNA",
            "2024-25",
            "casework",
            facts(
                fact("HEADCOUNT", 400, "disability", "DISABLED"),
                fact("HEADCOUNT", 5600, "disability", "NON_DISABLED"),
                fact("CAPABILITY_ENTERED", 6, "disability", "DISABLED"),
                fact("CAPABILITY_ENTERED", 20, "disability", "NON_DISABLED")))
        .statusCode(200);
    put(
            dudley,
            "RNA",
            "2023-24",
            "casework of last year",
            facts(
                fact("CAPABILITY_ENTERED", 3, "disability", "DISABLED"),
                fact("CAPABILITY_ENTERED", 22, "disability", "NON_DISABLED")))
        .statusCode(200);
    // When, Then
    lineage(dudley, "WDES", "3")
        .statusCode(200)
        .body("value", equalTo(3.0f))
        .body("sources.source", containsInAnyOrder("casework", "casework of last year"))
        .body(
            "strands.findAll { it.role == 'NUMERATOR' && it.group == 'DISABLED' }.period",
            contains("2024-25", "2023-24"))
        .body(
            "strands.findAll { it.role == 'NUMERATOR' && it.group == 'DISABLED' }.total",
            contains(6, 3));
  }

  @Test
  void payIsFollowedToTheRatesThatItWasWorkedOutFrom() {
    // Given
    put(
            dudley,
            "RNA",
            "2024-25",
            "payroll",
            facts(
                fact("PAY_RATE_HEADCOUNT", 6, "payRate", "10.00", "sex", "FEMALE"),
                fact("PAY_RATE_HEADCOUNT", 2, "payRate", "20.00", "sex", "FEMALE"),
                fact("PAY_RATE_HEADCOUNT", 5, "payRate", "20.00", "sex", "MALE")))
        .statusCode(200);
    // When, Then
    for (String indicator : List.of("mean", "median", "quarters")) {
      lineage(dudley, "GENDER_PAY_GAP", indicator)
          .statusCode(200)
          .body("sources.source", contains("payroll"))
          .body(strand("FIGURE", "FEMALE", "measure"), equalTo("PAY_RATE_HEADCOUNT"))
          .body(strand("FIGURE", "FEMALE", "total"), equalTo(8))
          .body(strand("FIGURE", "FEMALE", "cells.count"), containsInAnyOrder(6, 2));
    }
  }

  @Test
  void aDisparityIsFollowedToTheBandsOfItsTiersAlone() {
    // Given nurses on a band of each tier, and on one of neither
    put(
            dudley,
            "RNA",
            "2024-25",
            facts(
                fact("HEADCOUNT", 9, "clinical", "CLINICAL", "band", "5", "ethnicGroup", "WHITE"),
                fact("HEADCOUNT", 8, "clinical", "CLINICAL", "band", "6", "ethnicGroup", "WHITE"),
                fact("HEADCOUNT", 7, "clinical", "CLINICAL", "band", "9", "ethnicGroup", "WHITE")))
        .statusCode(200);
    // When, Then
    lineage(dudley, "RACE_DISPARITY", "clinical-lower-to-middle")
        .statusCode(200)
        .body("strands.findAll { it.total > 0 }.role", contains("NUMERATOR", "DENOMINATOR"))
        .body("strands.findAll { it.total > 0 }.total", contains(8, 9));
  }

  @Test
  void aTotalIsFollowedToEveryOutcome() {
    // Given
    Map<String, Object> score =
        Map.of("measure", "EDS_SCORE", "dimensions", Map.of("outcome", "1A"), "score", 2);
    put(dudley, "RNA", "2024-25", facts(score)).statusCode(200);
    // When, Then
    lineage(dudley, "EDS", "total")
        .statusCode(200)
        .body("strands", hasSize(11))
        .body("strands.find { it.dimensions.outcome == '1A' }.cells.score", contains(2));
  }

  @Test
  void itIsForTheOrganisationsOwnAnalystsAlone() {
    // Given figures that the trust sent
    put(dudley, "RNA", "2024-25", facts(fact("HEADCOUNT", 3, "ethnicGroup", "BME")))
        .statusCode(200);
    // When, Then
    lineage(dudley, "WRES", "1").statusCode(200).body("strands", hasSize(4));
    lineage(ics, "WRES", "1").statusCode(403);
    lineage(Api.analystOf(ics.tenant(), "RL4"), "WRES", "1").statusCode(404);
    lineage(Api.analystOf(Api.analyst().tenant(), "RNA"), "WRES", "1")
        .statusCode(200)
        .body("sources", hasSize(0));
    lineage(dudley.withRole("employer"), "WRES", "1").statusCode(403);
    lineage(dudley, "WRES", "10").statusCode(404);
    lineage(dudley, "NOTHING", "1").statusCode(404);
  }
}
