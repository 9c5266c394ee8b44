package org.fairway.reporting.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairway.reporting.render.Status;

/** A part of an indicator, for example one pay band. */
public record Line(
    String key,
    String label,
    Map<String, String> dimensions,
    Status status,
    String reason,
    BigDecimal value,
    List<GroupCount> groups,
    Interval interval,
    BigDecimal pValue) {

  public Line {
    label = label == null ? key : label;
    dimensions = dimensions == null ? Map.of() : Map.copyOf(dimensions);
    value = status == Status.COMPUTED ? value : null;
    interval = status == Status.COMPUTED ? interval : null;
    pValue = status == Status.COMPUTED ? pValue : null;
    groups = status == Status.SUPPRESSED || groups == null ? List.of() : List.copyOf(groups);
  }

  /** The group's numbers, if the line has any. */
  public Optional<GroupCount> group(String name) {
    return groups.stream().filter(group -> group.group().equals(name)).findFirst();
  }
}
