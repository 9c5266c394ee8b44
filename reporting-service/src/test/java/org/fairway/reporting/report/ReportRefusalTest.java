package org.fairway.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.reporting.report.ReportApi.as;
import static org.fairway.reporting.report.ReportApi.body;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.reporting.MetricsStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(MetricsStandIn.class)
class ReportRefusalTest {
  private static final String CSV = "[\"CSV\"]";
  private final String tenant = Tokens.newTenant();
  private final Persona analyst = ReportApi.analyst(tenant);

  @AfterEach
  void nothingIsStored() {
    String[] tables = {"report", "report_inputs", "report_job", "report_file", "outbox"};
    for (String table : tables) {
      assertThat(
              TestDatabase.value(
                  "select count(*) from " + table + " where tenant_id = '" + tenant + "'"))
          .as(table)
          .isEqualTo("0");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2003-04|403|forbidden|metrics-service does not give you these figures: You may ask for the audience ICS at most",
        "2004-05|422|unprocessable|metrics-service refuses the order: There is no catalogue for this period",
        "2005-06|502|upstream-failed|metrics-service gave no usable answer. Nothing was stored; try again later.",
        "2006-07|502|upstream-failed|metrics-service gave no usable answer. Nothing was stored; try again later.",
        "2007-08|502|upstream-failed|metrics-service gave no usable answer. Nothing was stored; try again later.",
        "2008-09|502|upstream-failed|metrics-service gave no usable answer. Nothing was stored; try again later."
      })
  void whatMetricsRefusesIsRefusedInWordsThatHelp(
      String period, int status, String code, String detail) {
    ReportApi.request(analyst, body("WRES_ANNUAL", "RNA", period, "ORGANISATION", CSV))
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("detail", equalTo(detail))
        .body(not(containsString("secret")));
  }

  @Test
  void anUnknownOrganisationIsNamed() {
    ReportApi.request(analyst, body("WRES_ANNUAL", "ZZZ", "2024-25", "PUBLIC", CSV))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/organisations/0"))
        .body("errors[0].code", equalTo("organisation-unknown"));
  }

  @Test
  void aTokenThatMayNotReadFiguresIsToldWhichScopeItLacks() {
    Persona blind = analyst.withScopes("reports:write");

    ReportApi.request(blind, body("WRES_ANNUAL", "RNA", "2024-25", "ORGANISATION", CSV))
        .then()
        .statusCode(403)
        .body("code", equalTo("scope-missing"))
        .body("detail", containsString("metrics:read"));
  }

  @Test
  void aTrustGetsNoReportOfAnother() {
    ReportApi.request(
            ReportApi.analystOf(tenant, "RXX"),
            body("WRES_ANNUAL", "RNA", "2024-25", "ORGANISATION", CSV))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("organisation-unknown"));
  }

  @Test
  void whoGetsNoFiguresFromMetricsMayNotAskForAReport() {
    for (String audience : List.of("ORGANISATION", "ICS", "PUBLIC")) {
      ReportApi.request(
              ReportApi.employer(tenant, "RNA"),
              body("WRES_ANNUAL", "RNA", "2024-25", audience, CSV))
          .then()
          .statusCode(403)
          .body("detail", not(containsString("metrics-service")));
    }
  }

  @Test
  void aCoordinatorGetsNoTrueCounts() {
    Persona coordinator = analyst.withRole("coordinator");
    List.of(
            body("WRES_ANNUAL", "RNA", "2024-25", "ORGANISATION", CSV),
            body("WIDENING_PARTICIPATION_IMPACT", tenant, "2025-26", "ORGANISATION", CSV))
        .forEach(order -> ReportApi.request(coordinator, order).then().statusCode(403));
  }

  @Test
  void theImpactReportIsForTheSystemItself() {
    ReportApi.request(
            ReportApi.analystOf(tenant, "RNA"),
            body("WIDENING_PARTICIPATION_IMPACT", tenant, "2025-26", "ICS", CSV))
        .then()
        .statusCode(403);
    ReportApi.request(analyst, body("WIDENING_PARTICIPATION_IMPACT", "QYG", "2025-26", "ICS", CSV))
        .then()
        .statusCode(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"kind\":\"WRES_ANNUAL\",\"organisations\":[],\"period\":\"2024-25\",\"audience\":\"ICS\",\"formats\":[\"CSV\"]}",
        "{\"kind\":\"WRES_ANNUAL\",\"organisations\":[\"RNA\",\"RXX\"],\"period\":\"2024-25\",\"audience\":\"ICS\",\"formats\":[\"CSV\"]}",
        "{\"kind\":\"WRES_ANNUAL\",\"organisations\":[\"../x\"],\"period\":\"2024-25\",\"audience\":\"ICS\",\"formats\":[\"CSV\"]}",
        "{\"kind\":\"WRES_ANNUAL\",\"organisations\":[null],\"period\":\"2024-25\",\"audience\":\"ICS\",\"formats\":[\"CSV\"]}",
        "{\"kind\":\"WRES_ANNUAL\",\"organisations\":[\"RNA\"],\"period\":\"2024-26\",\"audience\":\"ICS\",\"formats\":[\"CSV\"]}",
        "{\"kind\":\"WRES_ANNUAL\",\"organisations\":[\"RNA\"],\"period\":\"2024\",\"audience\":\"ICS\",\"formats\":[\"CSV\"]}",
        "{\"kind\":\"WRES_ANNUAL\",\"organisations\":[\"RNA\"],\"period\":\"2024-25\",\"audience\":\"WORLD\",\"formats\":[\"CSV\"]}",
        "{\"kind\":\"WRES_ANNUAL\",\"organisations\":[\"RNA\"],\"period\":\"2024-25\",\"audience\":\"ICS\",\"formats\":[]}",
        "{\"kind\":\"WRES_ANNUAL\",\"organisations\":[\"RNA\"],\"period\":\"2024-25\",\"audience\":\"ICS\",\"formats\":[\"DOCX\"]}",
        "{\"kind\":\"TAROT\",\"organisations\":[\"RNA\"],\"period\":\"2024-25\",\"audience\":\"ICS\",\"formats\":[\"CSV\"]}",
        "{\"kind\":\"WRES_ANNUAL\",\"organisations\":[\"RNA\"],\"period\":\"2024-25\",\"audience\":\"ICS\",\"formats\":[\"CSV\"],\"x\":1}",
        "{\"kind\":"
      })
  void badOrdersAreRefusedWithTheirReason(String body) {
    ReportApi.request(analyst, body).then().statusCode(400).contentType("application/problem+json");
  }

  @Test
  void withoutAKeyNothingIsMade() {
    as(analyst)
        .body(body("WRES_ANNUAL", "RNA", "2005-06", "ICS", CSV))
        .post("/v1/reports")
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency-key-missing"));
  }

  @Test
  void unknownReportsAndFormatsAreNotFound() {
    as(analyst).get("/v1/reports/01932c70-2b18-7d4e-9f6a-5c0e8b7d1a42").then().statusCode(404);
    as(analyst)
        .get("/v1/reports/01932c70-2b18-7d4e-9f6a-5c0e8b7d1a42/files/html")
        .then()
        .statusCode(404);
    as(analyst)
        .get("/v1/reports/01932c70-2b18-7d4e-9f6a-5c0e8b7d1a42/files/exe")
        .then()
        .statusCode(404);
    as(analyst)
        .queryParam("state", "QUEUED")
        .get("/v1/reports")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }
}
