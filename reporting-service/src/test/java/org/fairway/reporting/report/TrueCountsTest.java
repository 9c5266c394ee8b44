package org.fairway.reporting.report;

import static org.fairway.reporting.report.ReportApi.as;
import static org.fairway.reporting.report.ReportApi.body;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.fairway.reporting.MetricsStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report for the organisation's own people holds true counts and is theirs alone. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(MetricsStandIn.class)
class TrueCountsTest {
  private static final String CSV = "[\"CSV\"]";
  private final String tenant = Tokens.newTenant();
  private final Persona ofTrust = ReportApi.analystOf(tenant, "RNA");
  private final Persona ofSystem = ReportApi.analyst(tenant);

  private static String made(Persona by, String kind, String about, String audience) {
    String id =
        ReportApi.request(by, body(kind, about, "2024-25", audience, CSV))
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    ReportApi.finished(by, id).then().body("state", equalTo("COMPLETED"));
    return id;
  }

  private static void readable(Persona reader, String id) {
    as(reader).get("/v1/reports").then().statusCode(200).body("items.id", hasItem(id));
    as(reader).get("/v1/reports/" + id).then().statusCode(200);
    as(reader).get("/v1/reports/" + id + "/files/csv").then().statusCode(200);
  }

  private static void hidden(Persona reader, String id) {
    as(reader).get("/v1/reports").then().statusCode(200).body("items.id", not(hasItem(id)));
    as(reader).get("/v1/reports/" + id).then().statusCode(404);
    as(reader).get("/v1/reports/" + id + "/files/csv").then().statusCode(404);
  }

  @Test
  void thoseOfATrustAreForItsOwnPeopleAndNotForTheSystem() {
    String id = made(ofTrust, "WRES_ANNUAL", "RNA", "ORGANISATION");

    readable(ofTrust, id);
    readable(ReportApi.employer(tenant, "RNA"), id);
    hidden(ofTrust.withRole("coordinator"), id);
    hidden(ofSystem, id);
    hidden(ofSystem.withRole("coordinator"), id);
    hidden(ReportApi.analystOf(tenant, "RXX"), id);
  }

  @Test
  void thoseOfTheSystemAreForItsAnalystsAndNotForItsCoordinators() {
    String id = made(ofSystem, "WIDENING_PARTICIPATION_IMPACT", tenant, "ORGANISATION");

    readable(ofSystem, id);
    hidden(ofSystem.withRole("coordinator"), id);
    hidden(ofTrust, id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ICS", "PUBLIC"})
  void controlArmProtectedReportsOfATrustAreSeenByTheSystem(String audience) {
    String id = made(ofTrust, "WRES_ANNUAL", "RNA", audience);

    readable(ofSystem, id);
    readable(ofSystem.withRole("coordinator"), id);
    hidden(ReportApi.analystOf(tenant, "RXX"), id);
  }
}
