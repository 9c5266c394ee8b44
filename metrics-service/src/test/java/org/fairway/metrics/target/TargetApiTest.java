package org.fairway.metrics.target;

import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.put;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
class TargetApiTest {

  private final Persona ics = Api.analyst();
  private final Persona dudley = Api.analystOf(ics.tenant(), "RNA");

  private static List<Object> year(long white, long bme, double discrimination, String pay) {
    return facts(
        fact("SHORTLISTED", 1000, "ethnicGroup", "WHITE"),
        fact("SHORTLISTED", 1000, "ethnicGroup", "BME"),
        fact("APPOINTED", white, "ethnicGroup", "WHITE"),
        fact("APPOINTED", bme, "ethnicGroup", "BME"),
        survey("BME", discrimination),
        survey("WHITE", 6.0),
        pay("FEMALE", pay),
        pay("MALE", "20.00"));
  }

  private static Map<String, Object> survey(String group, double percent) {
    return Map.of(
        "measure",
        "SURVEY_DISCRIMINATION",
        "dimensions",
        Map.of("ethnicGroup", group),
        "percent",
        percent,
        "respondents",
        900);
  }

  private static Map<String, Object> pay(String sex, String amount) {
    return Map.of(
        "measure",
        "PAY_MEAN",
        "dimensions",
        Map.of("sex", sex),
        "amount",
        new java.math.BigDecimal(amount));
  }

  private ValidatableResponse targets(Persona who, String query) {
    return as(who).get("/v1/organisations/RNA/targets/2024-25" + query).then();
  }

  private static String target(String id, String field) {
    return "targets.find { it.id == '" + id + "' }." + field;
  }

  @Test
  void parityAndImprovementAreHeldAgainstTheFigures() {
    // Given
    put(dudley, "RNA", "2023-24", year(150, 100, 15.0, "17.00")).statusCode(200);
    put(dudley, "RNA", "2024-25", year(120, 100, 14.2, "16.50")).statusCode(200);
    // When, Then 1.20 is within the band; discrimination fell; the pay gap widened
    targets(dudley, "")
        .statusCode(200)
        .body("version", equalTo("HIA-2023-24.1"))
        .body(target("2a-race", "displayValue"), equalTo("1.20"))
        .body(target("2a-race", "met"), equalTo(true))
        .body(target("6b-race", "baseline"), equalTo("15.0"))
        .body(target("6b-race", "met"), equalTo(true))
        .body(target("3a-gender", "displayValue"), equalTo("17.5"))
        .body(target("3a-gender", "baseline"), equalTo("15.0"))
        .body(target("3a-gender", "met"), equalTo(false))
        .body(target("2b-race", "met"), nullValue())
        .body(target("2b-race", "reason"), notNullValue());
  }

  @Test
  void whatIsHiddenOfAnIndicatorIsNotToldOfItsTarget() {
    put(dudley, "RNA", "2024-25", year(120, 3, 14.2, "16.50")).statusCode(200);
    targets(ics, "")
        .statusCode(200)
        .body(target("2a-race", "displayValue"), nullValue())
        .body(target("2a-race", "met"), nullValue());
    targets(ics, "?audience=ORGANISATION").statusCode(403);
  }

  @Test
  void beforeThePlanThereAreNoTargets() {
    as(dudley).get("/v1/organisations/RNA/targets/2021-22").then().statusCode(404);
    as(dudley).get("/v1/organisations/RL4/targets/2024-25").then().statusCode(404);
    as(dudley).get("/v1/organisations/RNA/targets/2024").then().statusCode(400);
  }
}
