package org.fairway.pathway.rules.form;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.HoursLine;
import org.fairway.pathway.rules.PlacementMode;
import org.fairway.pathway.rules.Specialism;

/**
 * The figures of an industry placement: hours required, and how many of those may be spent in some
 * modes. A cap is a share of the hours <em>required</em>, not of those done: more hours on site buy
 * no more simulation.
 *
 * <p>Hours above a cap do not count. So a cap is breached when more than it was spent in the mode
 * and what counts does not reach what is required; who has 315 hours that count is not failed for
 * having done more besides.
 */
record Placement(Map<String, BigDecimal> required, Map<PlacementMode, Cap> caps) {

  /** Reads {@code required} and {@code caps}. */
  static Placement of(Parameters with) {
    Map<String, BigDecimal> required = new java.util.HashMap<>();
    with.map("required").forEach((group, hours) -> required.put(group, new BigDecimal(hours)));
    Parameters below = with.below("caps");
    Map<PlacementMode, Cap> caps = new EnumMap<>(PlacementMode.class);
    for (PlacementMode mode : PlacementMode.values()) {
      if (below.has(mode.name())) {
        caps.put(mode, new Cap(below.map(mode.name())));
      }
    }
    below.allUsed();
    return new Placement(required, caps);
  }

  BigDecimal required(Facts facts) {
    return Cap.of(required, group(facts));
  }

  /** Whether no more than {@code hours} of that mode count. */
  boolean over(PlacementMode mode, BigDecimal hours, Facts facts) {
    return caps.containsKey(mode) && caps.get(mode).exceeded(hours, required(facts), group(facts));
  }

  String capText(PlacementMode mode, Facts facts) {
    return caps.get(mode).text(required(facts), group(facts));
  }

  /** All hours of the placement; those with the learning provider are none of it. */
  static BigDecimal total(Facts facts) {
    return sums(facts).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether the hours required are reached without what lies above the caps. */
  boolean enoughCount(Facts facts) {
    return counted(facts).compareTo(required(facts)) >= 0;
  }

  /** The hours without what lies above the caps. */
  BigDecimal counted(Facts facts) {
    BigDecimal counted = BigDecimal.ZERO;
    for (Map.Entry<PlacementMode, BigDecimal> mode : sums(facts).entrySet()) {
      boolean over = over(mode.getKey(), mode.getValue(), facts);
      counted =
          counted.add(
              over ? caps.get(mode.getKey()).most(required(facts), group(facts)) : mode.getValue());
    }
    return counted;
  }

  /** Hours of each mode; they sum to {@link #total}. */
  static Map<PlacementMode, BigDecimal> sums(Facts facts) {
    Map<PlacementMode, BigDecimal> sums = new EnumMap<>(PlacementMode.class);
    for (HoursLine line : lines(facts)) {
      sums.merge(line.mode(), line.hours(), BigDecimal::add);
    }
    return sums;
  }

  static List<HoursLine> lines(Facts facts) {
    List<HoursLine> lines = facts.list(Fact.LEDGER);
    return lines.stream().filter(line -> line.mode() != PlacementMode.CLASSROOM).toList();
  }

  private static String group(Facts facts) {
    return Specialism.valueOf(facts.code(Fact.SPECIALISM)).group().name();
  }
}
