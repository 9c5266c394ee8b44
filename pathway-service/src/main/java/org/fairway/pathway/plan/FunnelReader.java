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
  private static final String SUPPRESSED = "SUPPRESSED";
  private static final int LONGEST = 300;

  private FunnelReader() {}

  static Figure read(JsonNode funnel, PlanIndicator indicator) {
    return read(funnel, indicator.group(), indicator.stage(), indicator.unit());
  }

  /**
   * @param code of a group; null for everybody
   */
  static Figure read(JsonNode funnel, String code, TargetStage stage, PlanUnit unit) {
    JsonNode total = funnel.path("total");
    if (nobody(total)) {
      return Figure.notTold("No referrals of this year are known.");
    }
    JsonNode chain = code == null ? total : group(funnel, code);
    if (chain == null) {
      return Figure.notTold("No referrals of this group are told for this year.");
    }
    if (!COMPUTED.equals(chain.path("status").asText())) {
      return without(chain);
    }
    for (JsonNode step : chain.path("steps")) {
      if (step.path("stage").asText().equals(stage.name())) {
        return step(step, unit);
      }
    }
    return Figure.notTold("The stage is not told.");
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

  private static Figure step(JsonNode step, PlanUnit unit) {
    if (!step.path("status").asText(COMPUTED).equals(COMPUTED)) {
      return without(step);
    }
    if (unit == PlanUnit.COUNT) {
      return step.path("count").isNumber()
          ? Figure.of(step.path("count").decimalValue())
          : Figure.notTold("The count is not told.");
    }
    return conversion(step);
  }

  private static Figure conversion(JsonNode step) {
    JsonNode told = step.path("conversion");
    if (told.isNumber()) {
      BigDecimal percent = told.decimalValue().movePointRight(2);
      return Figure.of(percent.setScale(1, RoundingMode.HALF_UP));
    }
    return step.path("denominator").isNumber()
        ? Figure.notTold("There was nobody at the stage before.")
        : Figure.hidden("Those at the stage before are hidden, or there was nobody.");
  }

  static Figure without(JsonNode node) {
    String reason = reason(node);
    return SUPPRESSED.equals(node.path("status").asText())
        ? Figure.hidden(reason)
        : Figure.notTold(reason);
  }

  private static String reason(JsonNode node) {
    String told = node.path("reason").asText("");
    String words = node.path("status").asText("not told") + (told.isEmpty() ? "" : ": " + told);
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
