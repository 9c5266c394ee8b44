package org.fairway.metrics.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.indicators;
import static org.fairway.metrics.Api.put;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ExportApiTest {

  private static final String INDICATORS = "/v1/organisations/RNA/exports/indicators/WRES/2024-25";
  private static final String FACTS = "/v1/organisations/RNA/exports/facts/2024-25";

  private final Persona ics = Api.analyst();
  private final Persona dudley = Api.analystOf(ics.tenant(), "RNA");

  private void given(Persona who) {
    put(
            who,
            "RNA",
            "2024-25",
            facts(
                fact("SHORTLISTED", 300, "ethnicGroup", "WHITE"),
                fact("SHORTLISTED", 200, "ethnicGroup", "BME"),
                fact("APPOINTED", 60, "ethnicGroup", "WHITE"),
                fact("APPOINTED", 3, "ethnicGroup", "BME"),
                fact("CPD_ACCESSED", 120, "ethnicGroup", "WHITE")))
        .statusCode(200);
  }

  private static List<Map<String, String>> csv(Persona who, String path) {
    String text =
        as(who)
            .accept("text/csv")
            .get(path)
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .extract()
            .asString();
    return CsvReader.builder().ofNamedCsvRecord(text).stream()
        .map(NamedCsvRecord::getFieldsAsMap)
        .toList();
  }

  private static Map<String, String> value(List<Map<String, String>> rows, String indicator) {
    return row(rows, indicator, "VALUE", "");
  }

  @Test
  void theOwnerGetsTrueFiguresWithUnits() {
    // Given
    given(dudley);
    // When
    List<Map<String, String>> rows = csv(dudley, INDICATORS);
    // Then
    assertThat(value(rows, "2"))
        .containsEntry("display", "13.33")
        .containsEntry("unit", "RATIO")
        .containsEntry("status", "COMPUTED")
        .containsEntry("audience", "ORGANISATION");
    assertThat(rows)
        .anyMatch(
            row ->
                row.get("figure").equals("NUMERATOR")
                    && row.get("group").equals("BME")
                    && row.get("value").equals("3")
                    && row.get("unit").equals("PEOPLE"));
  }

  @Test
  void everyFigureSaysWhatItIsInAndOfHowManyYears() {
    // Given a score, pay in pounds, and a process that is counted over two years
    put(
            dudley,
            "RNA",
            "2023-24",
            facts(
                fact("CAPABILITY_ENTERED", 3, "disability", "DISABLED"),
                fact("CAPABILITY_ENTERED", 22, "disability", "NON_DISABLED")))
        .statusCode(200);
    put(
            dudley,
            "RNA",
            "2024-25",
            facts(
                figure("ENGAGEMENT_SCORE", "score", 6.41, "disability", "DISABLED"),
                figure("ENGAGEMENT_SCORE", "score", 6.95, "disability", "NON_DISABLED"),
                figure("PAY_MEAN", "amount", 16.8, "sex", "FEMALE"),
                figure("PAY_MEAN", "amount", 21, "sex", "MALE"),
                fact("HEADCOUNT", 400, "disability", "DISABLED"),
                fact("HEADCOUNT", 5600, "disability", "NON_DISABLED"),
                fact("CAPABILITY_ENTERED", 6, "disability", "DISABLED"),
                fact("CAPABILITY_ENTERED", 20, "disability", "NON_DISABLED")))
        .statusCode(200);
    // When
    List<Map<String, String>> wdes = csv(dudley, INDICATORS.replace("WRES", "WDES"));
    List<Map<String, String>> pay = csv(dudley, INDICATORS.replace("WRES", "GENDER_PAY_GAP"));
    // Then
    assertThat(row(wdes, "9a", "DIFFERENCE", "")).containsEntry("unit", "SCORE");
    assertThat(row(wdes, "9a", "RATE", "DISABLED")).containsEntry("unit", "SCORE");
    assertThat(row(csv(ics, INDICATORS.replace("WRES", "WDES")), "9a", "VALUE", ""))
        .containsEntry("reason", "the number of respondents is not known");
    assertThat(row(wdes, "3", "NUMERATOR", "DISABLED")).containsEntry("value", "9");
    assertThat(row(wdes, "3", "YEARS", "DISABLED")).containsEntry("value", "2");
    assertThat(row(wdes, "3", "RATE", "DISABLED")).containsEntry("value", "0.01125");
    assertThat(row(pay, "mean", "RATE", "FEMALE"))
        .containsEntry("unit", "POUNDS")
        .containsEntry("value", "16.8");
  }

  private static Map<String, Object> figure(
      String measure, String kind, Number value, String... dimensions) {
    return Map.of("measure", measure, "dimensions", Api.map(dimensions), kind, value);
  }

  private static Map<String, String> row(
      List<Map<String, String>> rows, String indicator, String figure, String group) {
    return rows.stream()
        .filter(row -> row.get("indicator").equals(indicator) && row.get("line").isEmpty())
        .filter(row -> row.get("figure").equals(figure) && row.get("group").equals(group))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void noFigureIsEmptyWithoutAReason() {
    given(dudley);
    for (Persona who : List.of(dudley, ics)) {
      assertThat(csv(who, INDICATORS))
          .isNotEmpty()
          .allMatch(row -> !row.get("status").isEmpty() && !row.get("unit").isEmpty())
          .allMatch(row -> row.get("value").isEmpty() == !row.get("reason").isEmpty())
          .allMatch(row -> row.get("value").isEmpty() != row.get("status").equals("COMPUTED"));
    }
  }

  @Test
  void anExportIsProtectedAsTheAnswerIs() {
    // Given figures that the trust sent itself
    given(dudley);
    // When
    List<Map<String, String>> rows = csv(ics, INDICATORS);
    // Then
    assertThat(value(rows, "2"))
        .containsEntry("status", "SUPPRESSED")
        .containsEntry("audience", "ICS")
        .containsEntry("value", "");
    List<String> answered =
        indicators(ics, "RNA", "WRES", "2024-25").extract().path("indicators.status");
    List<String> exported =
        rows.stream()
            .filter(row -> row.get("line").isEmpty() && row.get("figure").equals("VALUE"))
            .map(row -> row.get("status"))
            .toList();
    assertThat(exported).isEqualTo(answered);
    as(ics).get(INDICATORS + "?audience=ORGANISATION").then().statusCode(403);
  }

  @Test
  void acceptAndFormatChooseAndFormatGoesFirst() {
    given(dudley);
    as(dudley)
        .accept("application/json")
        .get(INDICATORS)
        .then()
        .contentType(startsWith("application/json"))
        .header(
            "Content-Disposition",
            equalTo("attachment; filename=\"WRES-RNA-2024-25-ORGANISATION.json\""))
        .body("rows.status", everyItem(notNullValue()));
    as(dudley).get(INDICATORS).then().contentType(startsWith("application/json"));
    as(dudley)
        .accept("application/json")
        .get(INDICATORS + "?format=csv")
        .then()
        .contentType(startsWith("text/csv"));
    as(dudley).get(INDICATORS + "?format=pdf").then().statusCode(400);
    as(dudley).accept("application/pdf").get(INDICATORS).then().statusCode(406);
  }

  @Test
  void jsonAndCsvSayTheSame() {
    given(dudley);
    List<Map<String, String>> csv = csv(dudley, INDICATORS);
    as(dudley)
        .get(INDICATORS + "?format=json")
        .then()
        .body("rows", hasSize(csv.size()))
        .body("rows.find { it.indicator == '2' && it.figure == 'VALUE' }.display", is("13.33"))
        .body("rows.find { it.indicator == '1' && it.figure == 'VALUE' }.value", nullValue());
  }

  @Test
  void factsAreForThoseWhoKnowThem() {
    // Given facts of the trust, and others that the care system sent about it
    given(dudley);
    put(ics, "RNA", "2024-25", "ics", facts(fact("STARTED", 44))).statusCode(200);
    // When
    List<Map<String, String>> own = csv(dudley, FACTS);
    List<Map<String, String>> others = csv(ics, FACTS);
    // Then
    assertThat(own).extracting(row -> row.get("count")).contains("3", "300", "44").hasSize(6);
    assertThat(others).extracting(row -> row.get("count")).containsExactly("44");
    as(ics.withRole("coordinator")).get(FACTS).then().statusCode(403);
  }

  @Test
  void exportedFactsCanBeSentAgainAndSayTheSame() {
    // Given
    given(dudley);
    byte[] table = as(dudley).get(FACTS + "?format=csv").asByteArray();
    // When they are sent for another year
    String text = new String(table, java.nio.charset.StandardCharsets.UTF_8);
    as(dudley)
        .contentType("text/csv")
        .body(
            text.replace(",2024-25,", ",2023-24,")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/v1/organisations/RNA/uploads/counts/2023-24")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(5));
    // Then
    assertThat(csv(dudley, FACTS.replace("2024-25", "2023-24")))
        .extracting(row -> row.get("measure") + row.get("ethnic_group") + row.get("count"))
        .containsExactlyInAnyOrderElementsOf(
            csv(dudley, FACTS).stream()
                .map(row -> row.get("measure") + row.get("ethnic_group") + row.get("count"))
                .toList());
  }

  @Test
  void namesThatBeginLikeAFormulaAreMadeHarmless() {
    put(dudley, "RNA", "2024-25", "=HYPERLINK(1)", facts(fact("STARTED", 9))).statusCode(200);
    assertThat(csv(dudley, FACTS).get(0)).containsEntry("source", "'=HYPERLINK(1)");
  }

  @Test
  void anotherTrustOrCareSystemGetsNothing() {
    given(dudley);
    Persona neighbour = Api.analystOf(ics.tenant(), "RL4");
    as(neighbour).get(INDICATORS).then().statusCode(404);
    as(neighbour).get(FACTS).then().statusCode(404);
    Persona stranger = dudley.inTenant(Tokens.newTenant());
    assertThat(csv(stranger, FACTS)).isEmpty();
    as(dudley.withScopes("metrics:write")).get(FACTS).then().statusCode(403);
  }
}
