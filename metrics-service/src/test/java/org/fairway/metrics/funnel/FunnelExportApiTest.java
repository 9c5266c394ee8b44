package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fairway.metrics.Api;
import org.fairway.platform.messaging.IncomingEvent;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class FunnelExportApiTest {

  private static final String YEAR = "?from=2025-04-01&to=2026-03-31&groupBy=ethnicGroup";
  private static final String EXPORT = "/v1/exports/funnel" + YEAR;

  @Inject FunnelProjection projection;
  @Inject ScopedWork work;

  private final Persona analyst = Persona.ofTenant(Tokens.newTenant(), "analyst", "metrics:read");

  /** One of an ethnic minority who started, and seven white people of whom six were accepted. */
  @BeforeEach
  void given() throws Exception {
    person("N", "2025-07-01T10:00:00Z");
    for (int i = 0; i < 6; i++) {
      person("A", null);
    }
    take(referred("A").events());
  }

  private void person(String ethnicCode, String started) throws Exception {
    FunnelEventsFixture person = referred(ethnicCode);
    person.referral("acknowledged", 2, "2025-05-02T10:00:00Z");
    person.referral("accepted", 3, "2025-05-03T10:00:00Z");
    if (started != null) {
      person.enrolment("expressed-interest", 1, "2025-05-04T10:00:00Z");
      person.stage("APPLIED", 1, "2025-06-01T10:00:00Z").stage("STARTED", 2, started);
    }
    take(person.events());
  }

  private FunnelEventsFixture referred(String ethnicCode) {
    return new FunnelEventsFixture(analyst.tenant())
        .referral("submitted", 1, "2025-05-01T10:00:00Z")
        .equality(ethnicCode, "NON_DISABLED", 1);
  }

  private void take(List<IncomingEvent> events) throws Exception {
    for (IncomingEvent event : events) {
      work.inTransaction(
          Scope.worker(event.tenant()),
          () -> {
            projection.handle(event);
            return true;
          });
    }
  }

  private List<Map<String, String>> csv(String path) {
    String text =
        as(analyst).accept("text/csv").get(path).then().statusCode(200).extract().asString();
    return CsvReader.builder().ofNamedCsvRecord(text).stream()
        .map(NamedCsvRecord::getFieldsAsMap)
        .toList();
  }

  private static String figure(
      List<Map<String, String>> rows, String group, String stage, String figure, String column) {
    return rows.stream()
        .filter(row -> row.get("group").equals(group) && row.get("stage").equals(stage))
        .filter(row -> row.get("figure").equals(figure))
        .map(row -> row.get(column))
        .findFirst()
        .orElse(null);
  }

  @Test
  void everyFigureOfTheChainIsARow() {
    List<Map<String, String>> rows = csv(EXPORT);
    assertThat(figure(rows, "TOTAL", "REFERRED", "COUNT", "value")).isEqualTo("8");
    assertThat(figure(rows, "WHITE", "ACCEPTED", "COUNT", "value")).isEqualTo("6");
    assertThat(figure(rows, "WHITE", "ACCEPTED", "CONVERSION", "unit")).isEqualTo("FRACTION");
    assertThat(figure(rows, "WHITE", "INTERVIEWED", "CONVERSION", "reason")).contains("nobody");
    assertThat(figure(rows, "BME", "ACCEPTED", "RELATIVE_LIKELIHOOD", "status"))
        .isEqualTo("COMPUTED");
    assertThat(figure(rows, "TOTAL", "MOVED_UP_A_BAND", "COUNT", "status"))
        .isEqualTo("NOT_SUPPLIED");
  }

  @Test
  void noFigureIsEmptyWithoutAReasonForAnyAudience() {
    for (String audience : List.of("ORGANISATION", "ICS", "PUBLIC")) {
      assertThat(csv(EXPORT + "&audience=" + audience))
          .isNotEmpty()
          .allMatch(row -> row.get("value").isEmpty() == !row.get("reason").isEmpty())
          .allMatch(row -> row.get("value").isEmpty() != row.get("status").equals("COMPUTED"));
    }
  }

  @Test
  void anExportIsProtectedAsTheAnswerIs() {
    // When
    List<Map<String, String>> rows = csv(EXPORT + "&audience=PUBLIC");
    // Then the one of a minority is in no row, as in no answer
    assertThat(rows)
        .filteredOn(row -> row.get("group").equals("BME") && row.get("figure").equals("COUNT"))
        .noneMatch(row -> row.get("value").equals("1"));
    List<Object> counts =
        as(analyst)
            .get("/v1/funnels" + YEAR + "&audience=PUBLIC")
            .then()
            .extract()
            .path("total.steps.findAll { it.count != null }.count");
    assertThat(
            rows.stream()
                .filter(
                    row -> row.get("group").equals("TOTAL") && row.get("figure").equals("COUNT"))
                .filter(row -> !row.get("value").isEmpty())
                .map(row -> row.get("value")))
        .isEqualTo(counts.stream().map(Object::toString).toList());
  }

  @Test
  void formatsAndFaultsAreAsForOtherExports() {
    as(analyst)
        .get(EXPORT + "&format=json")
        .then()
        .statusCode(200)
        .contentType(startsWith("application/json"))
        .header(
            "Content-Disposition", equalTo("attachment; filename=\"funnel-ORGANISATION.json\""));
    as(analyst).get("/v1/exports/funnel?from=x").then().statusCode(400);
    as(analyst).get("/v1/exports/funnel?groupBy=x").then().statusCode(400);
    as(analyst.withRole("integration")).get(EXPORT).then().statusCode(403);
    as(analyst.withScopes("metrics:write")).get(EXPORT).then().statusCode(403);
    as(Api.analystOf(analyst.tenant(), "RNA")).get(EXPORT).then().statusCode(403);
    // Another care system has a chain of its own, of nobody
    Persona stranger = analyst.inTenant(Tokens.newTenant());
    as(stranger)
        .get(EXPORT + "&format=json")
        .then()
        .body("rows.find { it.stage == 'REFERRED' && it.figure == 'COUNT' }.value", equalTo(0));
  }
}
