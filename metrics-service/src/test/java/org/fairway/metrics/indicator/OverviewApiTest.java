package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.indicators;
import static org.fairway.metrics.Api.put;
import static org.fairway.platform.testing.Calls.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of all organisations at once is what is told of each. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class OverviewApiTest {
  private static final String YEAR = "2024-25";
  private static final String BEFORE = "2023-24";
  private static final List<String> TOLD =
      List.of("id", "status", "value", "displayValue", "pValue", "unit");

  private final Persona ics = Api.analyst();
  private final Persona dudley = Api.analystOf(ics.tenant(), "RNA");

  private static List<Object> year(long some) {
    return facts(
        fact("HEADCOUNT", 900, "ethnicGroup", "BME"),
        fact("HEADCOUNT", 5100, "ethnicGroup", "WHITE"),
        fact("HEADCOUNT", 400, "disability", "DISABLED"),
        fact("HEADCOUNT", 5600, "disability", "NON_DISABLED"),
        fact("SHORTLISTED", 1000, "ethnicGroup", "BME"),
        fact("SHORTLISTED", 1000, "ethnicGroup", "WHITE"),
        fact("APPOINTED", 100 + some, "ethnicGroup", "BME"),
        fact("APPOINTED", 200, "ethnicGroup", "WHITE"),
        fact("CAPABILITY_ENTERED", some, "disability", "DISABLED"),
        fact("CAPABILITY_ENTERED", 40, "disability", "NON_DISABLED"));
  }

  /** One of its own, two supplied by the system of which one is new, one that said nothing. */
  private void trusts() {
    put(dudley, "RNA", BEFORE, year(3)).statusCode(200);
    put(dudley, "RNA", YEAR, year(60)).statusCode(200);
    put(ics, "RL4", BEFORE, year(12)).statusCode(200);
    put(ics, "RL4", YEAR, year(31)).statusCode(200);
    put(ics, "RRK", YEAR, year(17)).statusCode(200);
    put(ics, "RXK", BEFORE, year(9)).statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"WRES,", "WDES,", "WRES, ICS", "WDES, ICS", "WRES, PUBLIC", "WDES, PUBLIC"})
  void eachIsToldAsByItself(String standard, String audience) {
    // Given
    trusts();
    // When
    Map<String, Object> overview =
        as(ics)
            .queryParams(audience == null ? Map.of() : Map.of("audience", audience))
            .get("/v1/indicators/{standard}/{year}", standard, YEAR)
            .then()
            .statusCode(200)
            .extract()
            .path("$");
    List<Map<String, Object>> organisations = list(overview, "organisations");
    // Then
    assertThat(organisations)
        .extracting(one -> one.get("organisation"))
        .containsExactly("RL4", "RNA", "RRK");
    for (Map<String, Object> one : organisations) {
      Map<String, Object> alone = alone((String) one.get("organisation"), standard, audience);
      assertThat(one.get("audience")).isEqualTo(alone.get("audience"));
      assertThat(told(one)).hasSizeGreaterThan(5).isEqualTo(told(alone));
      assertThat(told(one)).anyMatch(indicator -> indicator.get("value") != null);
    }
  }

  private Map<String, Object> alone(String ods, String standard, String audience) {
    return (audience == null
            ? indicators(ics, ods, standard, YEAR)
            : indicators(ics, ods, standard, YEAR, audience))
        .statusCode(200)
        .extract()
        .path("$");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> of, String name) {
    return (List<Map<String, Object>>) of.get(name);
  }

  private static List<Map<String, Object>> told(Map<String, Object> organisation) {
    List<Map<String, Object>> told = new ArrayList<>();
    for (Map<String, Object> indicator : list(organisation, "indicators")) {
      Map<String, Object> values = new TreeMap<>(indicator);
      values.keySet().retainAll(TOLD);
      told.add(values);
    }
    return told;
  }
}
