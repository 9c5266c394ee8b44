package org.fairway.metrics.funnel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;

/** Reads answers about {@link EveryKind}, with all digits of their numbers. */
final class FunnelAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FunnelAnswer() {}

  /**
   * The answer about the year.
   *
   * @param reference null for the usual one
   */
  static JsonNode of(RequestSpecification as, GroupBy by, String audience, String reference) {
    if (reference != null) {
      as.queryParam("reference", reference);
    }
    String body =
        as.queryParams("groupBy", by.parameter(), "audience", audience)
            .queryParams("from", EveryKind.YEAR, "to", EveryKind.ITS_END)
            .get("/v1/funnels")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
