package org.fairway.pathway.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Finds a figure in an answer of {@code GET
 * /v1/organisations/{ods}/indicators/{standard}/{period}}. What is hidden, undefined or not
 * supplied is unknown with its reason, and never 0.
 */
final class StandardReader {
  private static final String COMPUTED = "COMPUTED";
  private static final String NOT_SUPPLIED = "NOT_SUPPLIED";

  /** So many decimals are compared and shown; the standards themselves show two at most. */
  private static final int DECIMALS = 4;

  private StandardReader() {}

  /**
   * What was found.
   *
   * @param supplied whether there are facts for the indicator, shown or not
   * @param unit null when unknown
   */
  record Found(Figure figure, boolean supplied, ProgressUnit unit) {
    static Found none(String reason) {
      return new Found(Figure.notTold(reason), false, null);
    }
  }

  static Found read(JsonNode answer, StandardIndicator wanted) {
    JsonNode indicator = with(answer.path("indicators"), "id", wanted.id());
    if (indicator == null) {
      return Found.none("The standard has no such indicator in this year.");
    }
    boolean supplied = !indicator.path("status").asText().equals(NOT_SUPPLIED);
    ProgressUnit unit = ProgressUnit.of(indicator.path("unit").asText());
    return new Found(figure(indicator, wanted, unit), supplied, unit);
  }

  private static Figure figure(JsonNode indicator, StandardIndicator wanted, ProgressUnit unit) {
    JsonNode node = indicator;
    if (wanted.line() != null && computed(indicator)) {
      node = with(indicator.path("breakdown"), "key", wanted.line());
    }
    if (node == null) {
      return Figure.notTold("The indicator has no such line in this year.");
    }
    if (!computed(node)) {
      return FunnelReader.without(node);
    }
    return wanted.group() == null
        ? number(node.path("value"), BigDecimal.ONE)
        : ofGroup(node, wanted.group(), unit);
  }

  private static Figure ofGroup(JsonNode node, String group, ProgressUnit unit) {
    JsonNode told = with(node.path("groups"), "group", group);
    return told == null
        ? Figure.notTold("The group is not told.")
        : number(
            told.path("rate"),
            unit == ProgressUnit.PERCENT ? BigDecimal.valueOf(100) : BigDecimal.ONE);
  }

  private static Figure number(JsonNode told, BigDecimal times) {
    if (!told.isNumber()) {
      return Figure.notTold("The figure is hidden, or was not supplied.");
    }
    BigDecimal exact = told.decimalValue().multiply(times);
    return Figure.of(exact.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros());
  }

  private static boolean computed(JsonNode node) {
    return node.path("status").asText().equals(COMPUTED);
  }

  private static JsonNode with(JsonNode list, String name, String value) {
    for (JsonNode one : list) {
      if (one.path(name).asText().equals(value)) {
        return one;
      }
    }
    return null;
  }
}
