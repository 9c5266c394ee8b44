package org.fairway.metrics.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.fairway.metrics.Api;

/** The published cases, as they lie in the test resources. */
public final class Published {

  private Published() {}

  static List<JsonNode> all() {
    List<JsonNode> all = new ArrayList<>();
    for (String name : List.of("wres_cases.json", "wdes_cases.json")) {
      try (InputStream in = Published.class.getResourceAsStream("/published/" + name)) {
        new ObjectMapper().readTree(in).forEach(all::add);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    return all;
  }

  /** A case by its id. */
  public static JsonNode of(String id) {
    return all().stream()
        .filter(item -> item.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no case " + id));
  }

  /** A group's rate of an indicator in percent, at the decimals that were published. */
  static BigDecimal percent(ValidatableResponse answer, String id, String group, int decimals) {
    String rate = "groups.find { it.group == '" + group + "' }.rate";
    Number found = answer.extract().path(Api.at(id, rate));
    return BigDecimal.valueOf(100 * found.doubleValue()).setScale(decimals, RoundingMode.HALF_UP);
  }
}
