package org.fairway.metrics;

import static org.fairway.platform.testing.Calls.as;

import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Tokens;

/** What tests over HTTP share. Every test works in a tenant of its own. */
public final class Api {

  private Api() {}

  public static Persona analyst() {
    return Persona.ofTenant(Tokens.newTenant(), "analyst", "metrics:read", "metrics:write");
  }

  public static Persona analystOf(String tenant, String organisation) {
    return Persona.of(tenant, organisation, "analyst", "metrics:read", "metrics:write");
  }

  public static Map<String, Object> fact(String measure, long count, String... dimensions) {
    return Map.of("measure", measure, "dimensions", map(dimensions), "count", count);
  }

  public static Map<String, String> map(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  public static List<Object> facts(Object... facts) {
    return new ArrayList<>(List.of(facts));
  }

  public static ValidatableResponse put(
      Persona who, String ods, String period, List<Object> facts) {
    return put(who, ods, period, "return", facts);
  }

  public static ValidatableResponse put(
      Persona who, String ods, String period, String source, List<Object> facts) {
    return as(who)
        .body(Map.of("source", source, "facts", facts))
        .put("/v1/organisations/{ods}/facts/{period}", ods, period)
        .then();
  }

  public static ValidatableResponse indicators(
      Persona who, String ods, String standard, String period) {
    return as(who)
        .get("/v1/organisations/{ods}/indicators/{standard}/{period}", ods, standard, period)
        .then();
  }

  public static ValidatableResponse indicators(
      Persona who, String ods, String standard, String period, String audience) {
    return as(who)
        .queryParam("audience", audience)
        .get("/v1/organisations/{ods}/indicators/{standard}/{period}", ods, standard, period)
        .then();
  }

  /** Path of an indicator in an answer. */
  public static String at(String id, String field) {
    return "indicators.find { it.id == '" + id + "' }." + field;
  }

  /**
   * Sends an extract; as a stream, for RestAssured takes a second to look at a megabyte of text.
   */
  public static String upload(Persona who, String ods, byte[] file) {
    return as(who)
        .contentType("text/csv")
        .body(new ByteArrayInputStream(file))
        .post("/v1/organisations/{ods}/snapshots", ods)
        .then()
        .statusCode(202)
        .extract()
        .header("Location");
  }

  /** The job once it is over. */
  public static ValidatableResponse finished(Persona who, String job) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              String state = as(who).get(job).then().statusCode(200).extract().path("state");
              return state.equals("COMPLETED") || state.equals("FAILED");
            });
    return as(who).get(job).then();
  }
}
