package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.metrics.Api.at;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.indicators;
import static org.fairway.metrics.Api.put;
import static org.fairway.metrics.indicator.Published.percent;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
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

  /** Letters of NHS-2001, in the order in which WRES-02 prints its 18 categories. */
  private static final List<String> CODES =
      List.of(
          "L", "P", "S", "G", "C", "K", "H", "J", "N", "M", "99", "R", "F", "E", "D", "Z", "A",
          "B");

  private static final List<String> FIVE_GROUPS =
      List.of("White", "Mixed", "Black", "Asian", "Other");

  private static final String GROUP_BME = "groups.find { it.group == 'BME' }";
  private static final String GROUP_WHITE = "groups.find { it.group == 'WHITE' }";

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

  /** The rows of WRES-02 of some groups, by their letters, as counts of a measure. */
  private static List<Object> applications(String measure, Predicate<String> group) {
    JsonNode rows = wres("WRES-02").at("/inputs/rows");
    List<Object> facts = facts();
    for (int i = 0; i < CODES.size(); i++) {
      if (group.test(rows.get(i).path("group").asText())) {
        long count = rows.get(i).path("applications").asLong();
        facts.add(fact(measure, count, "ethnicCode", CODES.get(i)));
      }
    }
    return facts;
  }

  /** What WRES-02 prints of those accepted; a hidden cell is left out. */
  private static List<Object> printedAcceptances() {
    JsonNode rows = wres("WRES-02").at("/inputs/rows");
    List<Object> facts = facts();
    for (int i = 0; i < CODES.size(); i++) {
      String accepted = rows.get(i).path("accepted").asText();
      if (!accepted.startsWith("<")) {
        facts.add(fact("APPOINTED", Long.parseLong(accepted), "ethnicCode", CODES.get(i)));
      }
    }
    return facts;
  }

  @Test
  void wres02RowPercentagesOfEighteenCategories() {
    // Given the categories as letters of NHS-2001
    JsonNode rows = wres("WRES-02").at("/inputs/rows");
    put(analyst, "RNA", "2022-23", applications("APPLIED", any -> true)).statusCode(200);
    // When
    ValidatableResponse answer = indicators(analyst, "RNA", "PROFILE", "2022-23");
    // Then all 18 percentages and the total
    for (int i = 0; i < CODES.size(); i++) {
      String line = "breakdown.find { it.key == '" + CODES.get(i) + "' }";
      assertThat(rounded(answer, at("applied-ethnicity", line + ".value"), 2))
          .as(rows.get(i).path("category").asText())
          .isEqualByComparingTo(rows.get(i).path("published_pct").decimalValue());
    }
    answer.body(at("applied-ethnicity", "groups[0].denominator"), equalTo(7601));
  }

  @Test
  void wres02TheHiddenCellsAreElevenTogetherAndBoundTheRatesAndTheirRatio() {
    // Given applications by category; five accepted counts are hidden as fewer than 5
    JsonNode published = wres("WRES-02");
    long hidden = hidden(published);
    assertThat(hidden)
        .isEqualTo(published.at("/computed/suppressed_total_recoverable_by_subtraction").asLong())
        .isEqualTo(11);
    // When "not stated" has 4 of them, or 1: the other four hidden cells are BME
    JsonNode bme = published.at("/computed/bme");
    JsonNode range = published.at("/computed/relative_likelihood_white_over_bme_range");
    ValidatableResponse few = stp(published, hidden, 4);
    bmeAccepted(few, bme.path("accepted_min"), bme.at("/rate_pct_range/0"), range.get(1));
    ValidatableResponse many = stp(published, hidden, 1);
    // Then the published ranges of the rate and of the ratio come out
    bmeAccepted(many, bme.path("accepted_max"), bme.at("/rate_pct_range/1"), range.get(0));
    // And the product prints no such table beyond the organisation
    indicators(analyst, "RNA", "PROFILE", "2022-23", "PUBLIC")
        .body(at("appointed-ethnicity", "status"), equalTo("SUPPRESSED"))
        .body(at("appointed-ethnicity", "breakdown"), empty());
  }

  /** The printed total less what the product adds the printed cells up to. */
  private long hidden(JsonNode published) {
    List<Object> facts = printedAcceptances();
    put(analyst, "RNA", "2022-23", facts).statusCode(200);
    int visible =
        indicators(analyst, "RNA", "PROFILE", "2022-23")
            .body(at("appointed-ethnicity", "breakdown.size()"), equalTo(18 - 5))
            .extract()
            .path(at("appointed-ethnicity", "groups[0].denominator"));
    assertThat(visible).isEqualTo(published.at("/computed/visible_accepted").asInt());
    // Beside the printed total they are refused, with both sums
    long total = published.at("/published_result/total_accepted").asLong();
    facts.add(fact("APPOINTED", total));
    put(analyst, "RNA", "2022-23", facts)
        .statusCode(422)
        .body("errors[0].code", equalTo("groups-do-not-sum"))
        .body("errors[0].detail", startsWith("APPOINTED of all: by ethnicCode 13 counts = 363 ("))
        .body("errors[0].detail", containsString("; as given 374 ("));
    return total - visible;
  }

  /** The answer when so many of the hidden ones did not state their category. */
  private ValidatableResponse stp(JsonNode published, long hidden, long notStated) {
    List<Object> facts = applications("SHORTLISTED", any -> true);
    facts.addAll(printedAcceptances());
    facts.add(fact("APPOINTED", published.at("/published_result/total_accepted").asLong()));
    facts.add(fact("APPOINTED", notStated, "ethnicCode", "Z"));
    long left = hidden - notStated;
    List<String> others = List.of("G", "M", "E", "D");
    for (int i = 0; i < others.size(); i++) {
      long share = left / (others.size() - i);
      assertThat(share).isBetween(1L, 4L);
      facts.add(fact("APPOINTED", share, "ethnicCode", others.get(i)));
      left -= share;
    }
    put(analyst, "RNA", "2022-23", facts).statusCode(200);
    ValidatableResponse answer = indicators(analyst, "RNA", "WRES", "2022-23");
    JsonNode white = published.at("/computed/white");
    answer
        .body(at("2", GROUP_WHITE + ".denominator"), equalTo(white.path("applied").asInt()))
        .body(at("2", GROUP_WHITE + ".numerator"), equalTo(white.path("accepted").asInt()))
        .body(
            at("2", GROUP_BME + ".denominator"),
            equalTo(published.at("/computed/bme/applied").asInt()));
    assertThat(percent(answer, "2", "WHITE", 2))
        .isEqualByComparingTo(white.path("rate_pct").decimalValue())
        .isEqualByComparingTo("9.32");
    return answer;
  }

  private static void bmeAccepted(
      ValidatableResponse answer, JsonNode accepted, JsonNode rate, JsonNode ratio) {
    answer.body(at("2", GROUP_BME + ".numerator"), equalTo(accepted.asInt()));
    assertThat(percent(answer, "2", "BME", 2)).isEqualByComparingTo(rate.decimalValue());
    assertThat(rounded(answer, at("2", "value"), 2)).isEqualByComparingTo(ratio.decimalValue());
  }

  /** A stage of WRES-03 by the five groups, some of them or all. */
  private static List<Object> fiveGroups(String stage, String measure, List<String> groups) {
    List<Object> facts = facts();
    for (String group : groups) {
      long count = wres("WRES-03").at("/inputs/" + stage + "/" + group).asLong();
      facts.add(fact(measure, count, "ethnicCategory", group));
    }
    return facts;
  }

  @Test
  void wres03EighteenCategoriesRollUpToFiveGroups() {
    // Given applications by the 18 categories
    put(analyst, "RNA", "2022-23", "eighteen", applications("APPLIED", any -> true))
        .statusCode(200);
    JsonNode five = wres("WRES-03").at("/published_result/five_group_applied");
    for (String group : FIVE_GROUPS) {
      // When another number is put beside them, then it is refused with the published one
      long count = five.path(group).asLong();
      String name = group.toUpperCase(Locale.ROOT);
      List<Object> wrong = facts(fact("APPLIED", count + 1, "ethnicCategory", group));
      put(analyst, "RNA", "2022-23", "five", wrong)
          .statusCode(422)
          .body("errors[0].code", equalTo("groups-do-not-sum"))
          .body("errors[0].detail", startsWith("APPLIED of ethnicCategory=" + name + " "))
          .body("errors[0].detail", containsString(" " + count + " (source 'eighteen'"));
    }
    // And the published five are what the 18 add up to
    put(analyst, "RNA", "2022-23", "five", fiveGroups("Applied", "APPLIED", FIVE_GROUPS))
        .statusCode(200)
        .body("accepted", equalTo(5));
  }

  @Test
  void wres03PassRatesOfFiveGroups() {
    // Given
    JsonNode rates = wres("WRES-03").at("/computed/pass_rate_pct");
    for (String group : FIVE_GROUPS.subList(1, 5)) {
      // When a group, by the categories that make it up, is put beside white people
      Predicate<String> both = of -> of.equals("WHITE") || of.equalsIgnoreCase(group);
      List<Object> facts = applications("SHORTLISTED", both);
      facts.addAll(fiveGroups("Longlisted", "APPOINTED", List.of("White", group)));
      put(analyst, "RNA", "2022-23", facts).statusCode(200);
      ValidatableResponse answer = indicators(analyst, "RNA", "WRES", "2022-23");
      // Then
      assertThat(percent(answer, "2", "BME", 2))
          .as(group)
          .isEqualByComparingTo(rates.path(group).decimalValue());
      assertThat(percent(answer, "2", "WHITE", 2))
          .isEqualByComparingTo(rates.path("White").decimalValue());
    }
  }

  @Test
  void wres03RatioOfThePassRates() {
    // Given
    JsonNode published = wres("WRES-03");
    List<Object> facts = applications("SHORTLISTED", any -> true);
    facts.addAll(fiveGroups("Longlisted", "APPOINTED", FIVE_GROUPS));
    // When
    put(analyst, "RNA", "2022-23", facts).statusCode(200);
    ValidatableResponse answer = indicators(analyst, "RNA", "WRES", "2022-23");
    // Then
    assertThat(rounded(answer, at("2", "value"), 3))
        .isEqualByComparingTo(
            published.at("/computed/relative_likelihood_white_over_bme").decimalValue());
    answer
        .body(at("2", "displayValue"), equalTo("1.91"))
        .body(at("2", GROUP_BME + ".denominator"), equalTo(4292))
        .body(at("2", GROUP_BME + ".numerator"), equalTo(1882))
        .body(at("2", "unit"), equalTo("RATIO"))
        .body(at("2", "adverse"), equalTo(true))
        .body(at("2", "disadvantaged"), equalTo("BME"));
    // And 83.85 % of white people passed
    assertThat(percent(answer, "2", "WHITE", 2))
        .isEqualByComparingTo(published.at("/computed/pass_rate_pct/White").decimalValue());
  }

  @Test
  void wres03WhitePeopleShortlistedOfThoseLonglisted() {
    // Given the one group of which the next stage is published
    JsonNode published = wres("WRES-03");
    List<Object> facts = fiveGroups("Longlisted", "SHORTLISTED", List.of("White"));
    long shortlisted = published.at("/published_result/shortlisted_white").asLong();
    facts.add(fact("APPOINTED", shortlisted, "ethnicCategory", "White"));
    put(analyst, "RNA", "2022-23", facts).statusCode(200);
    // When
    ValidatableResponse answer = indicators(analyst, "RNA", "WRES", "2022-23");
    // Then its rate is told, and no ratio
    assertThat(percent(answer, "2", "WHITE", 2))
        .isEqualByComparingTo(
            published.at("/computed/white_longlisted_to_shortlisted_pct").decimalValue())
        .isEqualByComparingTo("32.08");
    answer
        .body(at("2", GROUP_WHITE + ".numerator"), equalTo(831))
        .body(at("2", "status"), equalTo("NOT_SUPPLIED"));
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
        String key = stage.get(0) + "/" + sex.toLowerCase(Locale.ROOT) + "_pct";
        assertThat(rounded(answer, at(stage.get(2) + "-sex", line), 2))
            .as(key)
            .isEqualByComparingTo(published.at("/published_result/" + key).decimalValue());
      }
      // And of those who preferred not to say, whose counts are printed, what is masked there
      String line = "breakdown.find { it.key == 'UNKNOWN' }.value";
      String key = "/computed/" + stage.get(0) + "/prefer_not_to_say_pct";
      assertThat(rounded(answer, at(stage.get(2) + "-sex", line), 2))
          .as(key)
          .isEqualByComparingTo(published.at(key).decimalValue());
    }
    // And men over women from shortlisting to acceptance
    assertThat(rounded(answer, at("appointed-from-shortlisting-sex", "value"), 3))
        .isEqualByComparingTo(published.at("/computed/male_over_female").decimalValue());
    for (String sex : List.of("FEMALE", "MALE")) {
      String key = "/computed/shortlisted_to_accepted_" + sex.toLowerCase(Locale.ROOT);
      assertThat(percent(answer, "appointed-from-shortlisting-sex", sex, 2))
          .isEqualByComparingTo(published.at(key).decimalValue().movePointRight(2));
    }
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
    assertThat(percent(answer, "1", "WHITE", 2)).isEqualByComparingTo("84.98");
    assertThat(percent(answer, "1", "WHITE", 0)).isEqualByComparingTo("85");
    assertThat(percent(answer, "1", "UNKNOWN", 2)).isEqualByComparingTo("1.68");
    assertThat(percent(answer, "1", "UNKNOWN", 0)).isEqualByComparingTo("2");
    answer
        .body(at("1", "unit"), equalTo("PERCENT"))
        .body(at("1", "groups[0].denominator"), equalTo(7422));
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
    assertThat(rounded(answer, at("1", "value"), 2))
        .isEqualByComparingTo(published.at("/computed/bme_pct").decimalValue());
    ValidatableResponse profile = indicators(analyst, "RNA", "PROFILE", "2019-20");
    assertThat(rounded(profile, at("workforce-ethnicity", "value"), 1))
        .isEqualByComparingTo(published.at("/published_result/declared_pct").decimalValue());
    assertThat(rounded(profile, at("workforce-ethnicity", "value"), 2))
        .isEqualByComparingTo(published.at("/computed/declared_pct").decimalValue());
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
