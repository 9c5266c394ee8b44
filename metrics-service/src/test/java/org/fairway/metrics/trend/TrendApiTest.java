package org.fairway.metrics.trend;

import static org.fairway.metrics.Api.at;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.put;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class TrendApiTest {

  private final Persona ics = Api.analyst();
  private final Persona dudley = Api.analystOf(ics.tenant(), "RNA");

  private static List<Object> recruitment(long white, long bme) {
    return facts(
        fact("SHORTLISTED", 1000, "ethnicGroup", "WHITE"),
        fact("SHORTLISTED", 1000, "ethnicGroup", "BME"),
        fact("APPOINTED", white, "ethnicGroup", "WHITE"),
        fact("APPOINTED", bme, "ethnicGroup", "BME"));
  }

  private static Map<String, Object> survey(String group, double percent) {
    return Map.of(
        "measure",
        "SURVEY_EQUAL_OPPORTUNITIES",
        "dimensions",
        Map.of("ethnicGroup", group),
        "percent",
        percent,
        "respondents",
        900);
  }

  private ValidatableResponse trend(Persona who, String query) {
    return as(who).get("/v1/organisations/RNA/trends/WRES?" + query).then();
  }

  @Test
  void changesAreToldFromYearToYear() {
    // Given ratios of 2.00, 1.50 and 0.75, with a year in between that nobody sent
    put(dudley, "RNA", "2021-22", recruitment(200, 100)).statusCode(200);
    put(dudley, "RNA", "2022-23", recruitment(150, 100)).statusCode(200);
    put(dudley, "RNA", "2024-25", recruitment(75, 100)).statusCode(200);
    // When
    trend(dudley, "from=2021-22&to=2024-25")
        .statusCode(200)
        // Then
        .body("audience", equalTo("ORGANISATION"))
        .body(at("2", "points.period"), contains("2021-22", "2022-23", "2023-24", "2024-25"))
        .body(at("2", "points.displayValue"), contains("2.00", "1.50", null, "0.75"))
        .body(at("2", "points.displayChange"), contains(null, "-0.50", null, "-0.75"))
        .body(at("2", "points.tendency"), contains(null, "IMPROVING", null, "IMPROVING"))
        .body(at("2", "points[2].status"), equalTo("NOT_SUPPLIED"));
  }

  @Test
  void acrossASeriesBreakNoChangeIsTold() {
    // Given
    put(dudley, "RNA", "2020-21", facts(survey("BME", 60.1), survey("WHITE", 70.2)));
    put(dudley, "RNA", "2021-22", facts(survey("BME", 44.0), survey("WHITE", 56.3)));
    put(dudley, "RNA", "2022-23", facts(survey("BME", 45.5), survey("WHITE", 56.9)));
    // When, Then
    trend(dudley, "from=2020-21&to=2022-23")
        .body(at("7", "points.seriesBreak"), contains(false, true, false))
        .body(at("7", "points[1].seriesBreakReason"), startsWith("2021 survey"))
        .body(at("7", "points.displayChange"), contains(null, null, "1.5"))
        .body(at("7", "points[2].tendency"), equalTo("IMPROVING"))
        .body(at("3", "points[1].seriesBreak"), equalTo(true));
  }

  @Test
  void whatIsHiddenInAYearIsHiddenInTheTrend() {
    // Given a small count in the second year, sent by the trust
    put(dudley, "RNA", "2021-22", recruitment(200, 100)).statusCode(200);
    put(dudley, "RNA", "2022-23", recruitment(150, 3)).statusCode(200);
    put(dudley, "RNA", "2023-24", recruitment(150, 100)).statusCode(200);
    // When, Then
    trend(ics, "from=2021-22&to=2023-24")
        .body("audience", equalTo("ICS"))
        .body(at("2", "points.status"), contains("COMPUTED", "SUPPRESSED", "COMPUTED"))
        .body(at("2", "points[1].value"), nullValue())
        .body(at("2", "points[1].change"), nullValue());
    trend(ics, "from=2021-22&to=2023-24&audience=ORGANISATION").statusCode(403);
  }

  @Test
  void aYearWithoutFactsChangesNobodysSight() {
    put(ics, "RNA", "2023-24", recruitment(150, 3)).statusCode(200);
    trend(ics, "from=2021-22&to=2023-24")
        .body("audience", equalTo("ORGANISATION"))
        .body(at("2", "points[2].displayValue"), equalTo("50.00"));
    trend(ics, "from=2021-22&to=2023-24&audience=ORGANISATION").statusCode(200);
    trend(ics, "from=2021-22&to=2023-24&audience=PUBLIC")
        .body(at("2", "points[2].status"), equalTo("SUPPRESSED"));
  }

  @Test
  void spansAreLimitedAndOthersOrganisationsUnknown() {
    trend(dudley, "from=2024-25&to=2021-22").statusCode(400);
    trend(dudley, "from=2001-02&to=2024-25").statusCode(400);
    trend(dudley, "from=2024").statusCode(400);
    trend(dudley, "audience=ALL").statusCode(400);
    trend(dudley, "from=2003-04&to=2010-11").statusCode(404);
    as(dudley).get("/v1/organisations/RL4/trends/WRES").then().statusCode(404);
    trend(dudley, "to=2024-25")
        .statusCode(200)
        .body(at("2", "points.change"), everyItem(nullValue()));
  }
}
