package org.fairway.reporting.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fairway.reporting.render.Status;

/**
 * One indicator of a standard.
 *
 * @param unit RATIO, PERCENT, PERCENTAGE_POINTS, SCORE or NARRATIVE; unknown units are shown as
 *     plain numbers
 * @param adverse whether the ratio lies outside the band; null where no band applies
 */
public record Indicator(
    String id,
    String title,
    Status status,
    String reason,
    BigDecimal value,
    String unit,
    Direction direction,
    BigDecimal parity,
    String window,
    List<GroupCount> groups,
    Interval interval,
    BigDecimal pValue,
    Boolean adverse,
    Band adverseBand,
    String disadvantaged,
    Difference difference,
    List<Line> breakdown,
    String definitionVersion,
    List<Source> sources) {

  public Indicator {
    boolean computed = status == Status.COMPUTED;
    value = computed ? value : null;
    interval = computed ? interval : null;
    pValue = computed ? pValue : null;
    adverse = computed ? adverse : null;
    disadvantaged = computed ? disadvantaged : null;
    difference = computed ? difference : null;
    groups = status == Status.SUPPRESSED || groups == null ? List.of() : List.copyOf(groups);
    breakdown = breakdown == null ? List.of() : List.copyOf(breakdown);
    sources = sources == null ? List.of() : List.copyOf(sources);
  }

  /** The bounds of its band, if it has one: a value must not read as one that it lies beyond. */
  public List<BigDecimal> bounds() {
    return adverseBand == null ? List.of() : List.of(adverseBand.lower(), adverseBand.upper());
  }

  /** The group's numbers, if they are known. */
  public Optional<GroupCount> group(String name) {
    return groups.stream().filter(group -> group.group().equals(name)).findFirst();
  }

  /** Which group is on top of the ratio, and what is better. */
  public record Direction(String top, String bottom, Boolean higherIsBetter, String meaning) {}

  /** Bounds, inclusive, between which a ratio is taken to show no adverse impact. */
  public record Band(BigDecimal lower, BigDecimal upper) {
    /** Whether the ratio lies between the bounds. */
    public boolean contains(BigDecimal ratio) {
      return lower.compareTo(ratio) <= 0 && ratio.compareTo(upper) <= 0;
    }
  }

  /** Difference between the groups, in percentage points. */
  public record Difference(BigDecimal value, String unit, Interval interval) {}

  /** What the figure was computed from. */
  public record Source(String kind, String source, Integer version) {}
}
