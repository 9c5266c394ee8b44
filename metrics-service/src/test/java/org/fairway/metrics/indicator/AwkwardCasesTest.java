package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.metrics.Api.at;
import static org.fairway.metrics.Api.indicators;
import static org.fairway.metrics.Api.put;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairway.metrics.Api;
import org.fairway.metrics.fact.Period;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The forms in which published reports go wrong or are hard to read, put in and asked for through
 * the API: {@code published/awkward_cases.json}, worked out by hand. And figures as they were
 * published, right and wrong ones: {@code published/further_cases.json}.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class AwkwardCasesTest {

  private static final List<String> TRUSTS =
      List.of("RNA", "RL4", "RRK", "RWP", "RBK", "RXK", "RYW", "RXT", "RJC", "RKB", "RYG", "RLT");

  private final Persona analyst = Api.analyst();

  @ParameterizedTest
  @ValueSource(strings = {"awkward_cases.json", "further_cases.json"})
  void everyCaseComesOutAsWorkedByHand(String file) throws IOException {
    // Given
    List<String> wrong = new ArrayList<>();
    int number = 0;
    for (JsonNode one : cases(file)) {
      // When, each in a year of a trust of its own
      String trust = TRUSTS.get(number++ % TRUSTS.size());
      wrong.addAll(tried(one, trust));
    }
    // Then
    assertThat(number).isGreaterThan(10);
    assertThat(wrong).isEmpty();
  }

  private static JsonNode cases(String file) throws IOException {
    try (InputStream in = AwkwardCasesTest.class.getResourceAsStream("/published/" + file)) {
      return new ObjectMapper().readTree(in);
    }
  }

  private List<String> tried(JsonNode one, String trust) {
    String period = one.path("period").asText();
    List<String> wrong = new ArrayList<>();
    if (one.has("before")) {
      String before = Period.parse(period).orElseThrow().before().toString();
      put(analyst, trust, before, source(one), facts(one.path("before"))).statusCode(200);
    }
    ValidatableResponse sent = put(analyst, trust, period, source(one), facts(one.path("facts")));
    if (one.has("refused")) {
      return refused(one, sent);
    }
    sent.statusCode(200);
    List<String> warnings = sent.extract().path("warnings.code");
    one.path("warnings")
        .forEach(code -> check(wrong, one, "warning", warnings.contains(code.asText()), true));
    String standard = one.path("standard").asText();
    ValidatableResponse own = indicators(analyst, trust, standard, period);
    one.path("expect").forEach(expected -> compare(wrong, one, own, expected));
    if (one.has("public")) {
      ValidatableResponse open = indicators(analyst, trust, standard, period, "PUBLIC");
      one.path("public").forEach(expected -> compare(wrong, one, open, expected));
    }
    one.path("checks").forEach(claim -> claimed(wrong, one, trust, claim));
    // What is left there must not be in the way of the next case.
    put(analyst, trust, period, source(one), List.of());
    return wrong;
  }

  private static String source(JsonNode one) {
    return one.path("id").asText();
  }

  private static List<String> refused(JsonNode one, ValidatableResponse sent) {
    List<String> wrong = new ArrayList<>();
    check(wrong, one, "status", sent.extract().statusCode(), 422);
    check(
        wrong,
        one,
        "code",
        sent.extract().path("errors[0].code"),
        one.at("/refused/code").asText());
    String detail = sent.extract().path("errors[0].detail");
    one.at("/refused/holds")
        .forEach(words -> check(wrong, one, detail, detail.contains(words.asText()), true));
    return wrong;
  }

  private void claimed(List<String> wrong, JsonNode one, String trust, JsonNode claim) {
    ObjectNode figure = claim.deepCopy();
    figure.remove(List.of("finding", "findings"));
    List<String> codes =
        as(analyst)
            .body("{\"figures\":[" + figure + "]}")
            .post(
                "/v1/organisations/{ods}/indicators/{standard}/{period}/checks",
                trust,
                one.path("standard").asText(),
                one.path("period").asText())
            .then()
            .statusCode(200)
            .extract()
            .path("figures[0].findings.code");
    if (claim.has("findings")) {
      List<String> all = new ArrayList<>();
      claim.path("findings").forEach(finding -> all.add(finding.asText()));
      check(wrong, one, claim.toString(), codes, all);
    } else {
      String finding = claim.path("finding").asText();
      check(wrong, one, claim + " gives " + codes, codes.contains(finding), true);
    }
  }

  private static void compare(
      List<String> wrong, JsonNode one, ValidatableResponse answer, JsonNode expected) {
    String line = expected.path("line").asText("");
    String id = expected.path("indicator").asText();
    String where =
        line.isEmpty() ? at(id, "") : at(id, "breakdown.find { it.key == '" + line + "' }.");
    expected
        .properties()
        .forEach(
            field -> {
              String name = field.getKey();
              JsonNode value = field.getValue();
              String what = id + " " + line + " " + name;
              switch (name) {
                case "indicator", "line" -> {
                  // Where to look.
                }
                case "warning" ->
                    check(
                        wrong,
                        one,
                        what,
                        answer
                            .extract()
                            .<List<String>>path(where + "warnings.code")
                            .contains(value.asText()),
                        true);
                case "value" ->
                    check(
                        wrong,
                        one,
                        what,
                        rounded(answer.extract().path(where + name), value.asText()),
                        value.asText());
                case "difference" ->
                    check(
                        wrong,
                        one,
                        what,
                        number(answer.extract().path(where + "difference.value")),
                        number(value.numberValue()));
                case "pValue" ->
                    check(
                        wrong,
                        one,
                        what,
                        number(answer.extract().path(where + name)),
                        number(value.numberValue()));
                case "adverse" ->
                    check(wrong, one, what, answer.extract().path(where + name), value.asBoolean());
                default ->
                    check(wrong, one, what, answer.extract().path(where + name), value.asText());
              }
            });
  }

  /** At the precision of what was published. */
  private static String rounded(Number number, String published) {
    return number == null
        ? null
        : new BigDecimal(number.toString())
            .setScale(new BigDecimal(published).scale(), java.math.RoundingMode.HALF_UP)
            .toPlainString();
  }

  private static BigDecimal number(Number number) {
    return number == null
        ? null
        : new BigDecimal(number.toString()).setScale(4, java.math.RoundingMode.HALF_UP);
  }

  private static void check(
      List<String> wrong, JsonNode one, String what, Object actual, Object expected) {
    if (!Objects.equals(actual, expected)) {
      wrong.add(one.path("id").asText() + " " + what + ": " + actual + ", not " + expected);
    }
  }

  /**
   * {@code M a=b 12}, {@code M a=b 12.3%}, {@code M a=b 12.3% of 40}, {@code M a=b £12}; blanks of
   * a value as _.
   */
  private static List<Object> facts(JsonNode lines) {
    List<Object> facts = new ArrayList<>();
    for (JsonNode line : lines) {
      List<String> words = List.of(line.asText().split(" "));
      Map<String, Object> fact = new LinkedHashMap<>(Map.of("measure", words.get(0)));
      Map<String, String> dimensions = new LinkedHashMap<>();
      for (int i = 1; i < words.size(); i++) {
        String word = words.get(i);
        if (word.contains("=")) {
          dimensions.put(
              word.substring(0, word.indexOf('=')),
              word.substring(word.indexOf('=') + 1).replace('_', ' '));
        } else if (word.startsWith("£")) {
          fact.put("amount", new BigDecimal(word.substring(1)));
        } else if (word.endsWith("%")) {
          fact.put("percent", new BigDecimal(word.replace("%", "")));
        } else if (word.equals("of")) {
          fact.put("respondents", Long.valueOf(words.get(++i)));
        } else {
          fact.put("count", new BigDecimal(word));
        }
      }
      fact.put("dimensions", dimensions);
      facts.add(fact);
    }
    return facts;
  }

  @Test
  void controlArmAnExpectationThatIsWrongIsNoticed() throws IOException {
    // Given every expectation of a case turned into another
    JsonNode one = cases("awkward_cases.json").get(2).deepCopy();
    ObjectNode expected = (ObjectNode) one.path("expect").get(0);
    expected.put("displayValue", "1.01").put("adverse", true).put("pValue", 0.5);
    // When, Then
    assertThat(tried(one, "RTE")).hasSize(3);
  }

  @Test
  void aYearThatIsWrittenOtherwiseIsToldHowItIsWritten() {
    for (String written : List.of("2024-2025", "2024/25", "202425", "2024")) {
      indicators(analyst, "RNA", "WRES", written)
          .statusCode(400)
          .body("errors[0].code", equalTo("period-invalid"))
          .body("errors[0].detail", endsWith("is written 2024-25"));
    }
    indicators(analyst, "RNA", "WRES", "2024-26")
        .statusCode(400)
        .body("errors[0].detail", endsWith("in the year after it begins"));
  }

  @Test
  void aYearBeforeTheFirstEditionIsToldWhenThatBegan() {
    indicators(analyst, "RNA", "WDES", "2016-17")
        .statusCode(404)
        .body("detail", equalTo("WDES is answered from 2018-19 on, not for 2016-17."));
  }

  @Test
  void factsOfAYearThatHasNotBegunAreTakenWithAWarning() {
    put(analyst, "RNA", "2088-89", facts(new ObjectMapper().createArrayNode().add("HEADCOUNT 100")))
        .statusCode(200)
        .body("warnings.code", hasItem("period-in-future"));
  }

  @Test
  void aStandardMayBeWrittenInAnyCaseAndOneThatThereIsNotIsToldWhichThereAre() {
    for (String written : List.of("WRES", "wres", "Wres")) {
      indicators(analyst, "RNA", written, "2024-25")
          .statusCode(200)
          .body("standard", equalTo("WRES"));
    }
    indicators(analyst, "RNA", "bank-wres", "2024-25")
        .statusCode(200)
        .body("standard", equalTo("BANK_WRES"));
    indicators(analyst, "RNA", "WRSE", "2024-25")
        .statusCode(404)
        .body("code", equalTo("not-found"))
        .body("detail", containsString("There are: WRES, WDES, BANK_WRES, "));
  }
}
