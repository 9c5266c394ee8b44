package org.fairway.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.reporting.report.ReportApi.as;
import static org.fairway.reporting.report.ReportApi.body;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.platform.testing.EventContract;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.reporting.MetricsStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(MetricsStandIn.class)
class ReportMakingTest {
  private final String tenant = Tokens.newTenant();
  private final Persona analyst = ReportApi.analyst(tenant);

  @Test
  void aReportIsAcceptedMadeAndItsFilesAreThere() {
    // When
    Response accepted =
        ReportApi.request(
            analyst, body("WRES_ANNUAL", "RNA", "2024-25", "ORGANISATION", ReportApi.ALL));
    // Then
    String id =
        accepted
            .then()
            .statusCode(202)
            .header("Location", matchesPattern(".*/v1/reports/[0-9a-f-]{36}"))
            .header("Retry-After", equalTo("1"))
            .body("state", equalTo("QUEUED"))
            .body("files", hasSize(0))
            .extract()
            .path("id");
    Response done = ReportApi.finished(analyst, id);
    done.then()
        .body("state", equalTo("COMPLETED"))
        .body("progress", equalTo(100))
        .body("files", hasSize(5))
        .body("madeFrom.definitionVersion", equalTo("WRES-2021-22.1"))
        .body("madeFrom.disclosure", equalTo("none"))
        .body("madeFrom.inputsChecksum", matchesPattern("[0-9a-f]{64}"));
    List<Map<String, Object>> files = done.path("files");
    for (Map<String, Object> file : files) {
      Response fetched = as(analyst).get((String) file.get("href"));
      fetched.then().statusCode(200);
      assertThat(Sha256.of(fetched.asByteArray())).isEqualTo(file.get("sha256"));
      assertThat(fetched.header("ETag")).isEqualTo("\"" + file.get("sha256") + "\"");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "html|text/html|<!DOCTYPE html>",
        "pdf|application/pdf|%PDF-",
        "xlsx|application/vnd.openxmlformats-officedocument.spreadsheetml.sheet|PK",
        "csv|text/csv|report,audience",
        "json|application/json|{"
      })
  void eachFileIsServedAsWhatItIsAndAsNothingElse(String format, String type, String beginning) {
    String id = ReportApi.wres(analyst, "[\"" + format.toUpperCase(java.util.Locale.ROOT) + "\"]");
    ReportApi.finished(analyst, id);
    // When
    Response file = as(analyst).get("/v1/reports/" + id + "/files/" + format);
    // Then
    file.then()
        .statusCode(200)
        .header("Content-Type", startsWith(type))
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Disposition",
            "attachment; filename=\"wres-annual-RNA-2024-25." + format + "\"")
        .header("Content-Security-Policy", startsWith("default-src 'none'"));
    assertThat(file.asString()).startsWith(beginning);
    as(analyst)
        .header("If-None-Match", file.header("ETag"))
        .get("/v1/reports/" + id + "/files/" + format)
        .then()
        .statusCode(304);
  }

  @Test
  void theImpactReportOfTheSystemIsMade() {
    Response accepted =
        ReportApi.request(
            analyst,
            body(
                "WIDENING_PARTICIPATION_IMPACT",
                tenant,
                "2025-26",
                "ORGANISATION",
                "[\"JSON\",\"CSV\"]"));

    String id = accepted.then().statusCode(202).extract().path("id");
    ReportApi.finished(analyst, id).then().body("state", equalTo("COMPLETED"));
    as(analyst)
        .get("/v1/reports/" + id + "/files/json")
        .then()
        .statusCode(200)
        .body("sections[0].sentences[0]", equalTo("412 referrals were made."));
  }

  @Test
  void madeAgainFromTheSameFiguresTheDataFilesAreTheSameByteForByte() {
    String formats = "[\"XLSX\",\"CSV\",\"JSON\"]";
    List<List<String>> checksums =
        List.of(0, 1).stream()
            .map(
                i ->
                    ReportApi.request(
                        analyst,
                        body("WIDENING_PARTICIPATION_IMPACT", tenant, "2025-26", "ICS", formats)))
            .map(
                answer ->
                    ReportApi.finished(analyst, answer.path("id"))
                        .<List<String>>path("files.sha256"))
            .toList();

    assertThat(checksums.get(0)).hasSize(3).isEqualTo(checksums.get(1));
  }

  @Test
  void itsEventsAreToldInOrderAndKeepTheirContract() {
    String id = ReportApi.wres(analyst, "[\"CSV\"]");
    ReportApi.finished(analyst, id);

    String rows = "from outbox where tenant_id = '" + tenant + "' order by position";
    List<String> types = TestDatabase.column("select type " + rows);
    assertThat(types)
        .containsExactly("org.fairway.report.requested.v1", "org.fairway.report.completed.v1");
    List<String> payloads = TestDatabase.column("select payload " + rows);
    for (int i = 0; i < types.size(); i++) {
      EventContract.assertMatches(types.get(i), payloads.get(i));
    }
  }

  @Test
  void askingAndReadingAreAudited() {
    String id = ReportApi.wres(analyst, "[\"CSV\"]");
    ReportApi.finished(analyst, id);
    as(analyst).get("/v1/reports/" + id + "/files/csv").then().statusCode(200);

    assertThat(
            TestDatabase.column(
                "select action from audit_entry where tenant_id = '"
                    + tenant
                    + "' and subject_id = '"
                    + id
                    + "' order by seq"))
        .containsExactly("report.request", "report.read");
  }

  @Test
  void aRepeatedRequestMakesOneReport() {
    String key = UUID.randomUUID().toString();
    String body = body("WRES_ANNUAL", "RNA", "2024-25", "ORGANISATION", "[\"CSV\"]");
    String first =
        as(analyst).header("Idempotency-Key", key).body(body).post("/v1/reports").path("id");
    String second =
        as(analyst).header("Idempotency-Key", key).body(body).post("/v1/reports").path("id");

    assertThat(second).isEqualTo(first);
    assertThat(TestDatabase.value("select count(*) from report where tenant_id = '" + tenant + "'"))
        .isEqualTo("1");
  }

  @Test
  void theKeyIsLookedAtBeforeTheFiguresAreFetched() {
    String key = UUID.randomUUID().toString();
    String fine = body("WRES_ANNUAL", "RNA", "2024-25", "ORGANISATION", "[\"CSV\"]");
    String failing = body("WRES_ANNUAL", "RNA", "2005-06", "ORGANISATION", "[\"CSV\"]");

    as(analyst)
        .header("Idempotency-Key", key)
        .body(failing)
        .post("/v1/reports")
        .then()
        .statusCode(502);
    as(analyst)
        .header("Idempotency-Key", key)
        .body(fine)
        .post("/v1/reports")
        .then()
        .statusCode(202);
    as(analyst)
        .header("Idempotency-Key", key)
        .body(failing)
        .post("/v1/reports")
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void theNewestReportsComeFirstPageByPage() {
    List<String> ids =
        List.of(
            ReportApi.wres(analyst, "[\"CSV\"]"),
            ReportApi.wres(analyst, "[\"CSV\"]"),
            ReportApi.wres(analyst, "[\"CSV\"]"));

    Response page = as(analyst).queryParam("limit", 2).get("/v1/reports");
    page.then().statusCode(200).body("items.id", equalTo(List.of(ids.get(2), ids.get(1))));
    as(analyst)
        .queryParam("limit", 2)
        .queryParam("cursor", page.<String>path("next"))
        .get("/v1/reports")
        .then()
        .body("items.id", equalTo(List.of(ids.get(0))));
    as(analyst)
        .queryParam("kind", "WIDENING_PARTICIPATION_IMPACT")
        .get("/v1/reports")
        .then()
        .body("items", hasSize(0));
    as(analyst)
        .queryParam("kind", "WRES_ANNUAL")
        .queryParam("cursor", page.<String>path("next"))
        .get("/v1/reports")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
  }
}
