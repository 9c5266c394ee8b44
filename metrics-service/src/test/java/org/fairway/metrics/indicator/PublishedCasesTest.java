package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.metrics.Api.at;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.indicators;
import static org.fairway.metrics.Api.put;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

/**
 * Counts that public bodies published, put in through the API; what they published must come out.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PublishedCasesTest {

  private final Persona analyst = Api.analyst();

  private static JsonNode file(String name) {
    try (InputStream in = PublishedCasesTest.class.getResourceAsStream("/published/" + name)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode wres(String id) {
    for (JsonNode item : file("wres_cases.json")) {
      if (item.path("id").asText().equals(id)) {
        return item;
      }
    }
    throw new AssertionError("no case " + id);
  }

  private static BigDecimal rounded(ValidatableResponse answer, String path, int decimals) {
    double value = ((Number) answer.extract().path(path)).doubleValue();
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  @Test
  void everyGoldenCaseIsReproducedHere() {
    Set<String> golden = new HashSet<>();
    for (String name : List.of("wres_cases.json", "wdes_cases.json")) {
      for (JsonNode item : file(name)) {
        if (item.path("usable_as").asText().startsWith("golden")) {
          golden.add(item.path("id").asText());
        }
      }
    }
    assertThat(golden).containsExactlyInAnyOrder("WRES-02", "WRES-03", "WRES-06", "WRES-08");
  }

  @Test
  void wres02EighteenCategoriesRollUpAndTheHiddenCellsBoundTheRatio() {
    // Given applications by category; five accepted counts are hidden as fewer than 5, 11 in all
    JsonNode published = wres("WRES-02");
    // When "not stated" has 4 of the 11, or 1: the other four hidden cells are BME
    double most = stp(published, 7);
    double least = stp(published, 10);
    // Then the published range of the ratio comes out, rounded outwards by its publisher's two
    // decimals
    JsonNode range = published.at("/computed/relative_likelihood_white_over_bme_range");
    assertThat(round(least)).isEqualByComparingTo(range.get(0).decimalValue());
    assertThat(round(most)).isEqualByComparingTo(range.get(1).decimalValue());
  }

  private static BigDecimal round(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }

  private double stp(JsonNode published, long hiddenBme) {
    long visibleBme = 0;
    List<Object> facts = facts();
    java.util.Map<String, Long> applications = new java.util.TreeMap<>();
    long white = 0;
    long unknown = 0;
    for (JsonNode row : published.at("/inputs/rows")) {
      String group = row.path("group").asText();
      applications.merge(group, row.path("applications").asLong(), Long::sum);
      long accepted =
          row.path("accepted").asText().startsWith("<") ? 0 : row.path("accepted").asLong();
      white += group.equals("WHITE") ? accepted : 0;
      unknown += group.equals("UNKNOWN") ? accepted : 0;
      visibleBme += group.equals("WHITE") || group.equals("UNKNOWN") ? 0 : accepted;
    }
    applications.forEach(
        (group, count) -> facts.add(fact("SHORTLISTED", count, "ethnicCategory", group)));
    facts.add(fact("APPOINTED", white, "ethnicGroup", "WHITE"));
    facts.add(fact("APPOINTED", visibleBme + hiddenBme, "ethnicGroup", "BME"));
    facts.add(fact("APPOINTED", unknown + 11 - hiddenBme, "ethnicGroup", "UNKNOWN"));
    put(analyst, "RNA", "2022-23", facts).statusCode(200);
    ValidatableResponse answer = indicators(analyst, "RNA", "WRES", "2022-23");
    answer.body(at("2", "groups.find { it.group == 'BME' }.denominator"), equalTo(4292));
    answer.body(at("2", "groups.find { it.group == 'WHITE' }.numerator"), equalTo(288));
    return ((Number) answer.extract().path(at("2", "value"))).doubleValue();
  }

  @Test
  void wres03PassRatesOfFiveGroupsAndTheirRatio() {
    // Given
    JsonNode published = wres("WRES-03");
    List<Object> facts = facts();
    published
        .at("/inputs/Applied")
        .properties()
        .forEach(
            group ->
                facts.add(
                    fact(
                        "SHORTLISTED",
                        group.getValue().asLong(),
                        "ethnicCategory",
                        group.getKey())));
    published
        .at("/inputs/Longlisted")
        .properties()
        .forEach(
            group ->
                facts.add(
                    fact(
                        "APPOINTED", group.getValue().asLong(), "ethnicCategory", group.getKey())));
    // When
    put(analyst, "RNA", "2022-23", facts).statusCode(200);
    ValidatableResponse answer = indicators(analyst, "RNA", "WRES", "2022-23");
    // Then
    assertThat(rounded(answer, at("2", "value"), 3))
        .isEqualByComparingTo(
            published.at("/computed/relative_likelihood_white_over_bme").decimalValue());
    answer
        .body(at("2", "displayValue"), equalTo("1.91"))
        .body(at("2", "groups.find { it.group == 'BME' }.denominator"), equalTo(4292))
        .body(at("2", "groups.find { it.group == 'BME' }.numerator"), equalTo(1882))
        .body(at("2", "unit"), equalTo("RATIO"))
        .body(at("2", "adverse"), equalTo(true))
        .body(at("2", "disadvantaged"), equalTo("BME"));
    // And 83.85 % of white people passed
    double rate =
        ((Number) answer.extract().path(at("2", "groups.find { it.group == 'WHITE' }.rate")))
            .doubleValue();
    assertThat(BigDecimal.valueOf(100 * rate).setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo(published.at("/computed/pass_rate_pct/White").decimalValue());
  }

  @Test
  void wres06GenderSharesKeepThoseWhoPreferNotToSay() {
    // Given the five stages by gender: an indicator of no standard, so the engine's roll-up alone
    JsonNode published = wres("WRES-06");
    for (var stage : published.path("inputs").properties()) {
      long female = stage.getValue().path("female").asLong();
      long male = stage.getValue().path("male").asLong();
      long unsaid = stage.getValue().path("prefer_not_to_say").asLong();
      // When
      double share = 100 * new Proportion(female, female + male + unsaid).rate();
      // Then
      assertThat(round(share))
          .isEqualByComparingTo(
              published.at("/published_result/" + stage.getKey() + "/female_pct").decimalValue());
    }
  }

  @Test
  void wres06CountsAreTakenByTheApi() {
    JsonNode inputs = wres("WRES-06").path("inputs");
    List<Object> facts = facts();
    java.util.Map<String, String> measures =
        java.util.Map.of(
            "Applied",
            "APPLIED",
            "Longlisted",
            "LONGLISTED",
            "Shortlisted",
            "SHORTLISTED",
            "Interview",
            "INTERVIEWED",
            "Offer_accepted",
            "APPOINTED");
    inputs
        .properties()
        .forEach(
            stage ->
                stage
                    .getValue()
                    .properties()
                    .forEach(
                        group ->
                            facts.add(
                                fact(
                                    measures.get(stage.getKey()),
                                    group.getValue().asLong(),
                                    "sex",
                                    group.getKey()))));
    put(analyst, "RNA", "2023-24", facts).statusCode(200).body("accepted", equalTo(15));
  }

  @Test
  void wres08OverallProfileOfATrust() {
    // Given
    JsonNode inputs = wres("WRES-08").path("inputs");
    put(
            analyst,
            "RNA",
            "2024-25",
            facts(
                fact("HEADCOUNT", inputs.path("total").asLong()),
                fact("HEADCOUNT", inputs.path("bme").asLong(), "ethnicGroup", "BME"),
                fact("HEADCOUNT", inputs.path("white").asLong(), "ethnicGroup", "WHITE"),
                fact("HEADCOUNT", inputs.path("not_declared").asLong(), "ethnicGroup", "UNKNOWN")))
        .statusCode(200);
    // When
    ValidatableResponse answer = indicators(analyst, "RNA", "WRES", "2024-25");
    // Then 13.34 %, published as 13; white 84.98 %, published as 85; not declared 1.68 %, published
    // as 2
    assertThat(rounded(answer, at("1", "value"), 2)).isEqualByComparingTo("13.34");
    assertThat(rounded(answer, at("1", "value"), 0)).isEqualByComparingTo("13");
    assertThat(percent(answer, "WHITE")).isEqualByComparingTo("85");
    assertThat(percent(answer, "UNKNOWN")).isEqualByComparingTo("2");
    answer
        .body(at("1", "unit"), equalTo("PERCENT"))
        .body(at("1", "groups[0].denominator"), equalTo(7422));
  }

  private static BigDecimal percent(ValidatableResponse answer, String group) {
    double rate =
        ((Number)
                answer.extract().path(at("1", "groups.find { it.group == '" + group + "' }.rate")))
            .doubleValue();
    return BigDecimal.valueOf(100 * rate).setScale(0, RoundingMode.HALF_UP);
  }

  @Test
  void wres12AWeakCaseIsHiddenBeyondTheOrganisation() {
    // Given 5 BME and 30 undeclared of 284: the percentage and the total tell the count
    put(
            analyst,
            "RNA",
            "2019-20",
            facts(
                fact("HEADCOUNT", 5, "ethnicGroup", "BME"),
                fact("HEADCOUNT", 249, "ethnicGroup", "WHITE"),
                fact("HEADCOUNT", 30, "ethnicGroup", "UNKNOWN")))
        .statusCode(200);
    // When, Then
    indicators(analyst, "RNA", "WRES", "2019-20").body(at("1", "displayValue"), equalTo("1.8"));
  }

  @Test
  void wres20ARatioHasNoPercentSign() {
    put(
            analyst,
            "RNA",
            "2022-23",
            facts(
                fact("SHORTLISTED", 1000, "ethnicGroup", "WHITE"),
                fact("SHORTLISTED", 500, "ethnicGroup", "BME"),
                fact("APPOINTED", 250, "ethnicGroup", "WHITE"),
                fact("APPOINTED", 100, "ethnicGroup", "BME")))
        .statusCode(200);
    indicators(analyst, "RNA", "WRES", "2022-23")
        .body(at("2", "unit"), equalTo("RATIO"))
        .body(at("2", "displayValue"), equalTo("1.25"))
        .body(at("2", "adverse"), equalTo(false));
  }
}
