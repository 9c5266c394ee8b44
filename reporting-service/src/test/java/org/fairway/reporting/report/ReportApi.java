package org.fairway.reporting.report;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Tokens;

/** The service as its callers see it. */
final class ReportApi {
  static final String ALL = "[\"HTML\",\"PDF\",\"XLSX\",\"CSV\",\"JSON\"]";

  private ReportApi() {}

  static Persona analyst(String tenant) {
    return Persona.ofTenant(tenant, "analyst", "reports:read", "reports:write", "metrics:read");
  }

  static Persona analystOf(String tenant, String ods) {
    return Persona.of(tenant, ods, "analyst", "reports:read", "reports:write", "metrics:read");
  }

  static Persona employer(String tenant, String ods) {
    return Persona.of(tenant, ods, "employer", "reports:read", "reports:write", "metrics:read");
  }

  static RequestSpecification as(Persona persona) {
    return RestAssured.given().auth().oauth2(Tokens.of(persona)).contentType(ContentType.JSON);
  }

  static String body(
      String kind, String organisation, String period, String audience, String formats) {
    return "{\"kind\":\""
        + kind
        + "\",\"organisations\":[\""
        + organisation
        + "\"],\"period\":\""
        + period
        + "\",\"audience\":\""
        + audience
        + "\",\"formats\":"
        + formats
        + "}";
  }

  static Response request(Persona persona, String body) {
    return as(persona)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/v1/reports");
  }

  static String wres(Persona persona, String formats) {
    Response answer =
        request(persona, body("WRES_ANNUAL", "RNA", "2024-25", "ORGANISATION", formats));
    return answer.then().statusCode(202).extract().path("id");
  }

  /** Waits until nothing more will happen to the report. */
  static Response finished(Persona persona, String id) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> as(persona).get("/v1/reports/" + id),
            answer -> ReportState.valueOf(answer.path("state")).finished());
  }
}
