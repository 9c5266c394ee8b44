package org.fairway.reporting.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.fairway.reporting.render.Observation;
import org.fairway.reporting.render.Status;
import org.fairway.reporting.render.Unit;

/** Collects the tidy rows of one indicator or step. */
public final class Observations {
  private final String organisation;
  private final String period;
  private final String indicator;
  private final String title;
  private final List<Observation> rows = new ArrayList<>();

  public Observations(String organisation, String period, String indicator, String title) {
    this.organisation = organisation;
    this.period = period;
    this.indicator = indicator;
    this.title = title;
  }

  /** The figure itself with its range, or one row that says why there is none. */
  public Observations figure(
      String breakdown,
      Status status,
      String reason,
      BigDecimal value,
      Unit unit,
      Interval interval) {
    rows.add(row(breakdown, "", "VALUE", value, unit, status, reason));
    if (interval != null) {
      number(breakdown, "", "LOWER", interval.lower(), unit);
      number(breakdown, "", "UPPER", interval.upper(), unit);
    }
    return this;
  }

  /** Numerator, denominator and rate of each group; numbers that are not known give no row. */
  public Observations groups(String breakdown, List<GroupCount> groups) {
    for (GroupCount group : groups) {
      number(breakdown, group.group(), "NUMERATOR", group.numerator(), Unit.COUNT);
      number(breakdown, group.group(), "DENOMINATOR", group.denominator(), Unit.COUNT);
      number(breakdown, group.group(), "RATE", group.percent(), Unit.PERCENT);
    }
    return this;
  }

  /** One number; nothing if it is not known. */
  public Observations number(
      String breakdown, String group, String measure, BigDecimal value, Unit unit) {
    if (value != null) {
      rows.add(row(breakdown, group, measure, value, unit, Status.COMPUTED, null));
    }
    return this;
  }

  /** A number that is missing for a reason. */
  public Observations absent(
      String breakdown, String group, String measure, Unit unit, Status status, String reason) {
    rows.add(row(breakdown, group, measure, null, unit, status, reason));
    return this;
  }

  public List<Observation> rows() {
    return List.copyOf(rows);
  }

  private Observation row(
      String breakdown,
      String group,
      String measure,
      BigDecimal value,
      Unit unit,
      Status status,
      String reason) {
    return new Observation(
        organisation,
        period,
        indicator,
        title,
        breakdown,
        group,
        measure,
        value,
        unit,
        status,
        reason);
  }
}
