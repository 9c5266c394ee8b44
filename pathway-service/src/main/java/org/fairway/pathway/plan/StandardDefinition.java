package org.fairway.pathway.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a standard defines an indicator, as far as a commitment is held to it.
 *
 * @param unit null for an indicator that is no number
 * @param groups whose own rates are in that unit; empty when none are
 * @param higherIsBetter null when neither is
 * @param parity at which both groups fare alike; null when there is none
 * @param mayBeNegative whether its figures can lie below 0
 */
record StandardDefinition(
    ProgressUnit unit,
    List<String> groups,
    Boolean higherIsBetter,
    BigDecimal parity,
    boolean mayBeNegative) {
  /** Kinds that answer each group's rate in the unit of the indicator. */
  private static final Set<String> BY_GROUP = Set.of("SHARE", "SURVEY", "SCORE");

  private static final Set<String> NEGATIVE = Set.of("BOARD_GAP", "PAY_GAP");

  /**
   * Reads an answer of {@code GET /v1/catalogue/{standard}/{period}}.
   *
   * @return null when the standard has no such indicator
   */
  static StandardDefinition read(JsonNode edition, String id) {
    for (JsonNode indicator : edition.path("indicators")) {
      if (indicator.path("id").asText().equals(id)) {
        String kind = indicator.path("kind").asText();
        List<String> groups = new ArrayList<>();
        if (BY_GROUP.contains(kind)) {
          edition.path("groups").forEach(group -> groups.add(group.asText()));
        }
        return new StandardDefinition(
            ProgressUnit.of(indicator.path("unit").asText()),
            List.copyOf(groups),
            indicator.hasNonNull("higherIsBetter")
                ? indicator.path("higherIsBetter").asBoolean()
                : null,
            indicator.hasNonNull("parity") ? indicator.path("parity").decimalValue() : null,
            NEGATIVE.contains(kind));
      }
    }
    return null;
  }
}
