package org.fairway.metrics.claim;

import java.math.BigDecimal;
import java.util.Map;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.catalogue.Window;

/**
 * A figure as somebody published it. All but the indicator may be null.
 *
 * @param indicator its id
 * @param line of the breakdown, by its key; null for the indicator itself
 * @param group whose share or percentage it is; null for the indicator's own value
 * @param value with the decimals that were printed
 * @param unit as printed: a percent sign is PERCENT
 * @param top the group whose rate they say is divided
 * @param measure what they say was counted
 * @param rates percentages by group, where those were printed
 * @param previousValue what they printed for the year before
 * @param change how they say it moved since
 * @param relative whether the change is printed with a percent sign
 * @param window what they say the counts cover
 * @param disadvantaged the group that they say fares worse
 */
public record Claim(
    String indicator,
    String line,
    String group,
    BigDecimal value,
    Unit unit,
    String top,
    String measure,
    Map<String, BigDecimal> rates,
    BigDecimal previousValue,
    BigDecimal change,
    boolean relative,
    Window window,
    String disadvantaged) {

  public Claim {
    rates = rates == null ? Map.of() : Map.copyOf(rates);
  }

  /** One of an indicator itself that says neither what is covered nor who fares worse. */
  Claim(
      String indicator,
      String group,
      BigDecimal value,
      Unit unit,
      String top,
      String measure,
      Map<String, BigDecimal> rates,
      BigDecimal previousValue,
      BigDecimal change) {
    this(
        indicator,
        null,
        group,
        value,
        unit,
        top,
        measure,
        rates,
        previousValue,
        change,
        false,
        null,
        null);
  }

  /** The same with groups and measure in the words of the catalogue; rates keep theirs. */
  Claim in(Names names) {
    return new Claim(
        indicator,
        line,
        names.group(group),
        value,
        unit,
        names.group(top),
        Names.measure(measure),
        rates,
        previousValue,
        change,
        relative,
        window,
        names.group(disadvantaged));
  }
}
