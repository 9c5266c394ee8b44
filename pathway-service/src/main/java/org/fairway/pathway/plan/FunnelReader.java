package org.fairway.pathway.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.fairway.pathway.programme.TargetStage;

/**
 * Finds a figure in an answer of {@code GET /v1/funnels}. What is hidden, was not supplied or is
 * not there is unknown with its reason, and never 0.
 */
final class FunnelReader {
  private static final String COMPUTED = "COMPUTED";
  private static final int LONGEST = 300;

  private FunnelReader() {}

  static Figure read(JsonNode funnel, PlanIndicator indicator) {
    JsonNode total = funnel.path("total");
    if (nobody(total)) {
      return Figure.unknown("No referrals of this year are known.");
    }
    JsonNode chain = indicator.group() == null ? total : group(funnel, indicator.group());
    if (chain == null) {
      return Figure.unknown("No referrals of this group are told for this year.");
    }
    if (!COMPUTED.equals(chain.path("status").asText())) {
      return Figure.unknown(reason(chain));
    }
    for (JsonNode step : chain.path("steps")) {
      if (step.path("stage").asText().equals(indicator.stage().name())) {
        return step(step, indicator);
      }
    }
    return Figure.unknown("The stage is not told.");
  }

  private static boolean nobody(JsonNode total) {
    for (JsonNode step : total.path("steps")) {
      if (step.path("stage").asText().equals(TargetStage.REFERRED.name())) {
        return step.path("count").isNumber() && step.path("count").decimalValue().signum() == 0;
      }
    }
    return false;
  }

  private static JsonNode group(JsonNode funnel, String code) {
    for (JsonNode chain : funnel.path("groups")) {
      if (chain.path("group").asText().equals(code)) {
        return chain;
      }
    }
    return null;
  }

  private static Figure step(JsonNode step, PlanIndicator indicator) {
    String status = step.path("status").asText(COMPUTED);
    if (!status.equals(COMPUTED)) {
      return Figure.unknown(reason(step));
    }
    JsonNode told = step.path(indicator.unit() == PlanUnit.COUNT ? "count" : "conversion");
    if (!told.isNumber()) {
      return Figure.unknown("There was nobody at the stage before, or it is hidden.");
    }
    BigDecimal value = told.decimalValue();
    return Figure.of(
        indicator.unit() == PlanUnit.COUNT
            ? value
            : value.movePointRight(2).setScale(1, RoundingMode.HALF_UP));
  }

  private static String reason(JsonNode node) {
    String told = node.path("reason").asText("");
    String words = node.path("status").asText("not told") + (told.isEmpty() ? "" : ": " + told);
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
