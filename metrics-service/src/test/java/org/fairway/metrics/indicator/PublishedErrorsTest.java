package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.metrics.Api.at;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.indicators;
import static org.fairway.metrics.Api.put;
import static org.fairway.metrics.indicator.Published.percent;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

/** Figures that public bodies published wrongly: each is flagged, for its own reason. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PublishedErrorsTest {

  /** In the order in which WDES-11 prints their shares. */
  private static final List<String> DISABILITIES = List.of("DISABLED", "NON_DISABLED", "UNKNOWN");

  private final Persona analyst = Api.analyst();

  private ValidatableResponse check(String standard, String period, Map<?, ?>... figures) {
    return as(analyst)
        .body(Map.of("figures", List.of(figures)))
        .post("/v1/organisations/RNA/indicators/{standard}/{period}/checks", standard, period)
        .then()
        .statusCode(200);
  }

  private static String codes(int figure) {
    return "figures[" + figure + "].findings.code";
  }

  @Test
  void wres17AShareThatFellWasSaidToHaveRisen() {
    // Given 78 % white staff, then 76 %, "rose by 2"
    JsonNode inputs = Published.of("WRES-17").path("inputs");
    String now = inputs.path("white_pct_2020").asText();
    String before = inputs.path("white_pct_2019").asText();
    put(analyst, "RNA", "2018-19", composition(78)).statusCode(200);
    put(analyst, "RNA", "2019-20", composition(76)).statusCode(200);
    // When, Then
    check(
            "WRES",
            "2019-20",
            Map.of(
                "indicator",
                "1",
                "group",
                "WHITE",
                "value",
                now,
                "previousValue",
                before,
                "change",
                "2"))
        .body(codes(0), contains("CHANGE_REVERSED", "REPRODUCED"))
        .body("figures[0].findings[0].detail", equalTo("moved by -2, not 2"));
    // And the trend tells the change of the rest with its sign
    as(analyst)
        .get("/v1/organisations/RNA/trends/WRES?from=2018-19&to=2019-20")
        .then()
        .statusCode(200)
        .body(at("1", "points[1].displayChange"), equalTo("2.0"));
  }

  private static List<Object> composition(long white) {
    return facts(
        fact("HEADCOUNT", white, "ethnicGroup", "WHITE"),
        fact("HEADCOUNT", 100 - white, "ethnicGroup", "BME"));
  }

  @Test
  void wres20ARatioWithAPercentSignAndARateInItsPlace() {
    // Given
    JsonNode result = Published.of("WRES-20").path("published_result");
    String before = result.path("trust_2022").asText().replace("%", "");
    String now = result.path("trust_2023").asText().replace("%", "");
    // When, Then
    check(
            "WRES",
            "2022-23",
            Map.of("indicator", "2", "value", before, "unit", "PERCENT"),
            Map.of("indicator", "2", "value", now, "unit", "PERCENT", "previousValue", before))
        .body(codes(0), contains("UNIT_WRONG", "NOT_COMPARABLE"))
        .body(codes(1), contains("UNIT_WRONG", "IMPLAUSIBLE", "NOT_COMPARABLE"))
        .body("figures[1].findings[0].detail", equalTo("is a RATIO, published as PERCENT"));
    // And as they are printed, the national one too: the sign alone tells the wrong unit
    check(
            "WRES",
            "2022-23",
            Map.of("indicator", "2", "value", result.path("national_2022").asText()),
            Map.of("indicator", "2", "value", result.path("trust_2022").asText()),
            Map.of("indicator", "2", "value", result.path("trust_2023").asText()))
        .body("figures.claimed", contains("1.54", "1.25", "17.16"))
        .body("figures.findings.code", everyItem(contains("UNIT_WRONG", "NOT_COMPARABLE")))
        .body("figures[0].findings[0].detail", equalTo("is a RATIO, published as PERCENT"));
    // And with counts whose BME rate is 17.16 %, the figure is told to be a rate
    put(
            analyst,
            "RNA",
            "2022-23",
            facts(
                fact("SHORTLISTED", 10_000, "ethnicGroup", "WHITE"),
                fact("SHORTLISTED", 10_000, "ethnicGroup", "BME"),
                fact("APPOINTED", 2145, "ethnicGroup", "WHITE"),
                fact("APPOINTED", 1716, "ethnicGroup", "BME")))
        .statusCode(200);
    check("WRES", "2022-23", Map.of("indicator", "2", "value", now))
        .body(codes(0), contains("RATE_NOT_RATIO"));
    indicators(analyst, "RNA", "WRES", "2022-23")
        .body(at("2", "unit"), equalTo("RATIO"))
        .body(at("2", "displayValue"), equalTo("1.25"))
        .body(at("2", "adverse"), equalTo(false));
  }

  @Test
  void wdes06DisciplineIsNotCapability() {
    // Given counts of the disciplinary process, offered for metric 3
    JsonNode published = Published.of("WDES-06");
    put(
            analyst,
            "RNA",
            "2019-20",
            facts(
                fact("HEADCOUNT", 600, "disability", "DISABLED"),
                fact("HEADCOUNT", 7800, "disability", "NON_DISABLED"),
                fact("HEADCOUNT", 100, "disability", "Unspecified"),
                fact("DISCIPLINARY_ENTERED", 23, "disability", "DISABLED"),
                fact("DISCIPLINARY_ENTERED", 70, "disability", "NON_DISABLED")))
        .statusCode(200);
    // When, Then metric 3 does not take them
    indicators(analyst, "RNA", "WDES", "2019-20")
        .body(at("3", "status"), equalTo("NOT_SUPPLIED"))
        .body(at("3", "reason"), startsWith("no CAPABILITY_ENTERED fact"));
    // And the publication's words are flagged
    check(
            "WDES",
            "2019-20",
            Map.of(
                "indicator",
                "3",
                "value",
                published.at("/published_result/metric3").asText(),
                "measure",
                "DISCIPLINARY_ENTERED"))
        .body(codes(0), hasItem("DEFINITION_WRONG"))
        .body(
            "figures[0].findings[0].detail",
            equalTo("counts CAPABILITY_ENTERED, not DISCIPLINARY_ENTERED"));
  }

  @Test
  void wdes06TheRatioOfMetricTwoIsRightWhereCountsGiveIt() {
    // Given a ratio of which no counts were published
    String printed = Published.of("WDES-06").at("/published_result/metric2").asText();
    Map<String, String> figure = Map.of("indicator", "2", "value", printed);
    // When, Then nothing is wrong with its form
    check("WDES", "2019-20", figure)
        .body("figures[0].claimed", equalTo("0.98"))
        .body(codes(0), contains("NOT_COMPARABLE"));
    // And with counts that give it, it comes out
    put(
            analyst,
            "RNA",
            "2019-20",
            facts(
                fact("SHORTLISTED", 1000, "disability", "NON_DISABLED"),
                fact("SHORTLISTED", 1000, "disability", "DISABLED"),
                fact("APPOINTED", 196, "disability", "NON_DISABLED"),
                fact("APPOINTED", 200, "disability", "DISABLED")))
        .statusCode(200);
    check("WDES", "2019-20", figure).body(codes(0), contains("REPRODUCED"));
    indicators(analyst, "RNA", "WDES", "2019-20").body(at("2", "displayValue"), equalTo(printed));
  }

  @Test
  void wdes06UnspecifiedAndNotDeclaredAreBothUnknown() {
    // Given 78, 6, 1 and 15 %, the last two told apart by the publication
    JsonNode inputs = Published.of("WDES-06").path("inputs");
    put(
            analyst,
            "RNA",
            "2020-21",
            facts(
                fact("HEADCOUNT", inputs.path("non_disabled").asLong(), "disability", "No"),
                fact("HEADCOUNT", inputs.path("disabled").asLong(), "disability", "Yes"),
                fact("HEADCOUNT", inputs.path("unspecified").asLong(), "disability", "Unspecified"),
                fact(
                    "HEADCOUNT",
                    inputs.path("not_declared").asLong(),
                    "disability",
                    "Not declared")))
        .statusCode(200)
        .body("warnings.code", hasItem("answers-added"));
    // When, Then
    indicators(analyst, "RNA", "WDES", "2020-21")
        .body(at("1", "displayValue"), equalTo("6.0"))
        .body(at("1", "groups.find { it.group == 'NON_DISABLED' }.numerator"), equalTo(78))
        .body(at("1", "groups.find { it.group == 'UNKNOWN' }.numerator"), equalTo(16));
    // And the four make up a whole
    check(
            "WDES",
            "2020-21",
            Map.of(
                "indicator",
                "1",
                "rates",
                Map.of(
                    "Disabled",
                    inputs.path("disabled").asText(),
                    "Non-disabled",
                    inputs.path("non_disabled").asText(),
                    "Unspecified",
                    inputs.path("unspecified").asText(),
                    "Not declared",
                    inputs.path("not_declared").asText())))
        .body(codes(0), contains("REPRODUCED"))
        .body("figures[0].findings[0].detail", equalTo("they add up to 100.00"));
  }

  @Test
  void wdes08TwoRatesAreNoRelativeLikelihood() {
    // Given
    JsonNode inputs = Published.of("WDES-08").path("inputs");
    String nonDisabled = inputs.path("non_disabled_rate_pct").asText();
    String disabled = inputs.path("disabled_rate_pct").asText();
    // When, Then
    check(
            "WDES",
            "2024-25",
            Map.of(
                "indicator",
                "2",
                "rates",
                Map.of("NON_DISABLED", nonDisabled, "DISABLED", disabled)))
        .body(codes(0), contains("RATES_NOT_RATIO"))
        .body("figures[0].findings[0].detail", containsString("1.04"));
    // And a rate without a number is refused
    as(analyst)
        .body("{\"figures\":[{\"indicator\":\"2\",\"rates\":{\"DISABLED\":null}}]}")
        .post("/v1/organisations/RNA/indicators/wdes/2024-25/checks")
        .then()
        .statusCode(400);
    // And counts with these rates give the ratio to three decimals
    put(
            analyst,
            "RNA",
            "2024-25",
            facts(
                fact("SHORTLISTED", 1000, "disability", "NON_DISABLED"),
                fact("SHORTLISTED", 1000, "disability", "DISABLED"),
                fact("APPOINTED", 218, "disability", "NON_DISABLED"),
                fact("APPOINTED", 209, "disability", "DISABLED")))
        .statusCode(200);
    float ratio = indicators(analyst, "RNA", "WDES", "2024-25").extract().path(at("2", "value"));
    assertThat((double) ratio)
        .isCloseTo(
            Published.of("WDES-08").at("/computed/relative_likelihood").asDouble(),
            org.assertj.core.api.Assertions.within(0.0005));
  }

  @Test
  void wdes11SumsMatchAndUnitsDirectionAndProcessAreWrong() {
    // Given 4.96, 86.74 and 8.30 % as counts of 10,000
    JsonNode shares = Published.of("WDES-11").at("/inputs/y2024");
    put(analyst, "RNA", "2023-24", disabilities(496, 8674, 830)).statusCode(200);
    ValidatableResponse answer = indicators(analyst, "RNA", "WDES", "2023-24");
    answer.body(at("1", "value.toDouble()"), closeTo(4.96, 1e-9));
    isOf(answer, shares);
    wholeOf("2023-24", shares, "they add up to 100.00");
    JsonNode result = Published.of("WDES-11").path("published_result");
    // When, Then the three ratios printed with a percent sign
    for (String year : List.of("y2022", "y2023", "y2024")) {
      String printed = result.path("ncic_m2").path(year).asText().replace("%", "");
      check("WDES", "2023-24", Map.of("indicator", "2", "value", printed, "unit", "PERCENT"))
          .body(codes(0), hasItem("UNIT_WRONG"));
    }
    // And what the page of 2025 says of metrics 2 and 3
    check(
            "WDES",
            "2024-25",
            Map.of("indicator", "2", "top", "DISABLED"),
            Map.of("indicator", "3", "measure", "DISCIPLINARY_ENTERED"))
        .body(codes(0), contains("DIRECTION_REVERSED"))
        .body(codes(1), contains("DEFINITION_WRONG"));
  }

  private static List<Object> disabilities(long disabled, long nonDisabled, long unknown) {
    return facts(
        fact("HEADCOUNT", disabled, "disability", "DISABLED"),
        fact("HEADCOUNT", nonDisabled, "disability", "NON_DISABLED"),
        fact("HEADCOUNT", unknown, "disability", "UNKNOWN"));
  }

  /** The shares of the answer are these, at the decimals that they have. */
  private static void isOf(ValidatableResponse answer, JsonNode shares) {
    for (int i = 0; i < DISABILITIES.size(); i++) {
      BigDecimal share = shares.get(i).decimalValue();
      assertThat(percent(answer, "1", DISABILITIES.get(i), share.scale()))
          .as(DISABILITIES.get(i))
          .isEqualByComparingTo(share);
    }
  }

  /** Shares that were printed make up a whole, but for their rounding. */
  private void wholeOf(String period, JsonNode shares, String detail) {
    Map<String, String> rates = new TreeMap<>();
    for (int i = 0; i < DISABILITIES.size(); i++) {
      rates.put(DISABILITIES.get(i), shares.get(i).asText());
    }
    check("WDES", period, Map.of("indicator", "1", "rates", rates))
        .body(codes(0), contains("REPRODUCED"))
        .body("figures[0].findings[0].detail", equalTo(detail));
  }

  @Test
  void wdes11TheYearBeforeAddsUpButForItsRounding() {
    // Given 4.08, 86.5 and 9.4 %, the last two of one decimal, as counts of 9,998
    JsonNode published = Published.of("WDES-11");
    JsonNode shares = published.at("/inputs/y2023");
    put(analyst, "RNA", "2022-23", disabilities(408, 8650, 940)).statusCode(200);
    // When, Then
    isOf(indicators(analyst, "RNA", "WDES", "2022-23"), shares);
    assertThat(published.at("/computed/sum_2023").asText()).isEqualTo("99.98");
    wholeOf("2022-23", shares, "they add up to 99.98");
  }

  @Test
  void wdes11NationalRatiosHaveAPercentSignToo() {
    // Given
    JsonNode result = Published.of("WDES-11").path("published_result");
    JsonNode before = result.path("national_2022");
    JsonNode now = result.path("national_2023");
    // When, Then a share in percent is right, and a ratio is not
    check(
            "WDES",
            "2021-22",
            Map.of("indicator", "1", "value", before.path("m1").asText() + "%"),
            Map.of("indicator", "2", "value", before.path("m2").asText()))
        .body("figures.claimed", contains("4.2", "1.09"))
        .body(codes(0), contains("NOT_COMPARABLE"))
        .body(codes(1), contains("UNIT_WRONG", "NOT_COMPARABLE"));
    check(
            "WDES",
            "2022-23",
            Map.of("indicator", "1", "value", now.path("m1").asText() + "%"),
            Map.of("indicator", "2", "value", now.path("m2").asText()),
            Map.of("indicator", "3", "value", now.path("m3").asText()))
        .body("figures.claimed", contains("4.9", "0.99", "2.17"))
        .body(codes(0), contains("NOT_COMPARABLE"))
        .body(codes(1), contains("UNIT_WRONG", "NOT_COMPARABLE"))
        .body(codes(2), contains("UNIT_WRONG", "NOT_COMPARABLE"))
        .body("figures[1].findings[0].detail", equalTo("is a RATIO, published as PERCENT"))
        .body("figures[2].findings[0].detail", equalTo("is a RATIO, published as PERCENT"));
  }

  @Test
  void countsOfAnotherTimeThanTheDefinitionsAreToldToBe() {
    // Given discipline of a year, 12 of 1,000 over 12 of 2,000, and 40 and 4 in the year before
    List<Object> staff =
        facts(
            fact("HEADCOUNT", 1000, "ethnicGroup", "BME"),
            fact("HEADCOUNT", 2000, "ethnicGroup", "WHITE"));
    put(analyst, "RL4", "2022-23", entered(staff, 40, 4)).statusCode(200);
    put(analyst, "RL4", "2023-24", entered(staff, 12, 12)).statusCode(200);
    // When, Then 26 over 8 is the mean of two years, as some trusts still print it
    as(analyst)
        .body(
            Map.of(
                "figures",
                List.of(
                    Map.of("indicator", "3", "value", "2.00", "window", "FINANCIAL_YEAR"),
                    Map.of("indicator", "3", "value", "6.50", "window", "TWO_YEAR_AVERAGE"),
                    Map.of("indicator", "9", "line", "VOTING", "value", "-5.0"),
                    Map.of("indicator", "1", "line", "NO_SUCH", "value", "5"))))
        .post("/v1/organisations/RL4/indicators/wres/2023-24/checks")
        .then()
        .statusCode(200)
        .body(codes(0), contains("REPRODUCED"))
        .body(codes(1), contains("WINDOW_WRONG", "WINDOW_WRONG"))
        .body(
            "figures[1].findings[1].detail", endsWith("the counts of this year and the one before"))
        .body(codes(2), contains("NOT_COMPARABLE"))
        .body("figures[3].findings[0].detail", equalTo("no such line: NO_SUCH"));
  }

  private static List<Object> entered(List<Object> staff, long bme, long white) {
    List<Object> all = new java.util.ArrayList<>(staff);
    all.add(fact("DISCIPLINARY_ENTERED", bme, "ethnicGroup", "BME"));
    all.add(fact("DISCIPLINARY_ENTERED", white, "ethnicGroup", "WHITE"));
    return all;
  }

  @Test
  void aPercentageThatIsNothingIsBadInput() {
    String body =
        """
        {"figures":[{"indicator":"2","rates":{"WHITE":null,"BME":"17"}}]}
        """;
    as(Api.analyst())
        .body(body)
        .post("/v1/organisations/RNA/indicators/WRES/2023-24/checks")
        .then()
        .statusCode(400);
  }

  @Test
  void groupsAreCalledAsReportsCallThemAndOthersAreBadInput() {
    check("WRES", "2023-24", Map.of("indicator", "2", "top", "BAME", "measure", "Appointed"))
        .body(codes(0), contains("DIRECTION_REVERSED"));
    check("WRES", "2023-24", Map.of("indicator", "2", "top", "white"))
        .body(codes(0), contains("NOT_COMPARABLE"));
    as(analyst)
        .body(
            Map.of(
                "figures",
                List.of(Map.of("indicator", "2", "top", "Asian", "disadvantaged", "nobody"))))
        .post("/v1/organisations/RNA/indicators/WRES/2023-24/checks")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/figures/0/top", "/figures/0/disadvantaged"))
        .body("errors[0].detail", equalTo("allowed: BME, WHITE, UNKNOWN"));
  }

  @Test
  void oneGroupNamedTwiceInAFigureIsBadInput() {
    as(analyst)
        .body(figure(Map.of("BME", "17", "BAME", "4", "WHITE", "79")))
        .post("/v1/organisations/RNA/indicators/WRES/2023-24/checks")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/figures/0/rates"))
        .body("errors[0].detail", equalTo("BAME and BME are one group"));
    // Different ways not to say are one group, and no mistake
    as(analyst)
        .body(figure(Map.of("BME", "17", "Not stated", "2", "Refused", "2", "WHITE", "79")))
        .post("/v1/organisations/RNA/indicators/WRES/2023-24/checks")
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> figure(Map<String, String> rates) {
    return Map.of("figures", List.of(Map.of("indicator", "1", "rates", rates)));
  }
}
