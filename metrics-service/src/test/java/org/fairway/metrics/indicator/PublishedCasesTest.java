package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.metrics.Api.at;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.indicators;
import static org.fairway.metrics.Api.put;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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

  private static JsonNode wres(String id) {
    return Published.of(id);
  }

  private static BigDecimal rounded(ValidatableResponse answer, String path, int decimals) {
    double value = ((Number) answer.extract().path(path)).doubleValue();
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  @Test
  void everyCaseIsTriedHereOrAmongTheErrors() {
    Set<String> ids = new HashSet<>();
    Published.all().forEach(item -> ids.add(item.path("id").asText()));
    assertThat(ids)
        .containsExactlyInAnyOrder(
            "WRES-02", "WRES-03", "WRES-06", "WRES-08", "WRES-12", "WRES-17", "WRES-20", "WDES-06",
            "WDES-08", "WDES-11");
  }

  @Test
  void wres02RowPercentagesOfEighteenCategories() {
    // Given the categories as letters of NHS-2001, in the order of the publication
    JsonNode rows = wres("WRES-02").at("/inputs/rows");
    List<String> codes =
        List.of(
            "L", "P", "S", "G", "C", "K", "H", "J", "N", "M", "99", "R", "F", "E", "D", "Z", "A",
            "B");
    List<Object> facts = facts();
    for (int i = 0; i < codes.size(); i++) {
      long count = rows.get(i).path("applications").asLong();
      facts.add(fact("APPLIED", count, "ethnicCode", codes.get(i)));
    }
    put(analyst, "RNA", "2022-23", facts).statusCode(200);
    // When
    ValidatableResponse answer = indicators(analyst, "RNA", "PROFILE", "2022-23");
    // Then all 18 percentages and the total
    for (int i = 0; i < codes.size(); i++) {
      String line = "breakdown.find { it.key == '" + codes.get(i) + "' }";
      assertThat(rounded(answer, at("applied-ethnicity", line + ".value"), 2))
          .as(rows.get(i).path("category").asText())
          .isEqualByComparingTo(rows.get(i).path("published_pct").decimalValue());
    }
    answer.body(at("applied-ethnicity", "groups[0].denominator"), equalTo(7601));
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
  void wres06SharesByGenderKeepThoseWhoPreferNotToSay() {
    // Given the five stages by gender
    JsonNode published = wres("WRES-06");
    List<List<String>> stages =
        List.of(
            List.of("Applied", "APPLIED", "applied"),
            List.of("Longlisted", "LONGLISTED", "longlisted"),
            List.of("Shortlisted", "SHORTLISTED", "shortlisted"),
            List.of("Interview", "INTERVIEWED", "interviewed"),
            List.of("Offer_accepted", "APPOINTED", "appointed"));
    List<Object> facts = facts();
    for (List<String> stage : stages) {
      published
          .at("/inputs/" + stage.get(0))
          .properties()
          .forEach(
              group ->
                  facts.add(fact(stage.get(1), group.getValue().asLong(), "sex", group.getKey())));
    }
    put(analyst, "RNA", "2023-24", facts).statusCode(200).body("accepted", equalTo(15));
    // When
    ValidatableResponse answer = indicators(analyst, "RNA", "PROFILE", "2023-24");
    // Then all ten percentages at two decimals
    for (List<String> stage : stages) {
      for (String sex : List.of("FEMALE", "MALE")) {
        String line = "breakdown.find { it.key == '" + sex + "' }.value";
        String key = stage.get(0) + "/" + sex.toLowerCase(java.util.Locale.ROOT) + "_pct";
        assertThat(rounded(answer, at(stage.get(2) + "-sex", line), 2))
            .as(key)
            .isEqualByComparingTo(published.at("/published_result/" + key).decimalValue());
      }
    }
    // And men over women from shortlisting to acceptance
    assertThat(rounded(answer, at("appointed-from-shortlisting-sex", "value"), 3))
        .isEqualByComparingTo(published.at("/computed/male_over_female").decimalValue());
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
    // Given 4 BME and 30 undeclared of 284: the percentage and the total would tell the count
    JsonNode published = wres("WRES-12");
    recorded(5);
    // When, Then
    ValidatableResponse answer = indicators(analyst, "RNA", "WRES", "2019-20");
    assertThat(rounded(answer, at("1", "value"), 1))
        .isEqualByComparingTo(published.at("/published_result/bme_pct").decimalValue());
    ValidatableResponse profile = indicators(analyst, "RNA", "PROFILE", "2019-20");
    assertThat(rounded(profile, at("workforce-ethnicity", "value"), 1))
        .isEqualByComparingTo(published.at("/published_result/declared_pct").decimalValue());
    recorded(4);
    indicators(analyst, "RNA", "WRES", "2019-20", "PUBLIC")
        .body(at("1", "status"), equalTo("SUPPRESSED"));
    indicators(analyst, "RNA", "PROFILE", "2019-20", "PUBLIC")
        .body(at("workforce-ethnicity", "status"), equalTo("SUPPRESSED"));
  }

  private void recorded(long bme) {
    put(
            analyst,
            "RNA",
            "2019-20",
            facts(
                fact("HEADCOUNT", bme, "ethnicGroup", "BME"),
                fact("HEADCOUNT", 254 - bme, "ethnicGroup", "WHITE"),
                fact("HEADCOUNT", 30, "ethnicGroup", "UNKNOWN")))
        .statusCode(200);
  }
}
