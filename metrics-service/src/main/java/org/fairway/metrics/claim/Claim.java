package org.fairway.metrics.claim;

import java.math.BigDecimal;
import java.util.Map;
import org.fairway.metrics.catalogue.Unit;

/**
 * A figure as somebody published it. All but the indicator may be null.
 *
 * @param indicator its id
 * @param group whose share or percentage it is; null for the indicator's own value
 * @param value with the decimals that were printed
 * @param unit as printed: a percent sign is PERCENT
 * @param top the group whose rate they say is divided
 * @param measure what they say was counted
 * @param rates percentages by group, where those were printed
 * @param previousValue what they printed for the year before
 * @param change how they say it moved since
 */
public record Claim(
    String indicator,
    String group,
    BigDecimal value,
    Unit unit,
    String top,
    String measure,
    Map<String, BigDecimal> rates,
    BigDecimal previousValue,
    BigDecimal change) {

  public Claim {
    rates = rates == null ? Map.of() : Map.copyOf(rates);
  }
}
