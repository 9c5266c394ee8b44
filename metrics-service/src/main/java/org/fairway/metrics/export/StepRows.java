package org.fairway.metrics.export;

import java.util.ArrayList;
import java.util.List;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.funnel.Funnel;
import org.fairway.metrics.funnel.FunnelRow;
import org.fairway.metrics.funnel.Likelihood;
import org.fairway.metrics.funnel.Retention;
import org.fairway.metrics.funnel.Step;
import org.fairway.metrics.indicator.Interval;
import org.fairway.metrics.indicator.Status;

/** The figures of the groups of a chain, as rows. */
final class StepRows {

  private static final String REFERRALS = "REFERRALS";
  private static final String FRACTION = "FRACTION";
  private static final String RATIO = "RATIO";

  private final Funnel funnel;
  private final List<Object> head;
  private final FigureRows figures;

  StepRows(Funnel funnel, List<Object> head, FigureRows figures) {
    this.funnel = funnel;
    this.head = head;
    this.figures = figures;
  }

  void add(FunnelRow group) {
    if (group.hidden()) {
      hidden(row(group, ""), "COUNT");
      return;
    }
    for (Step step : funnel.steps(group)) {
      List<Object> row = row(group, step.stage().name());
      step(row, step);
      funnel.likelihood(group, step).ifPresent(likelihood -> likelihood(row, likelihood));
    }
    funnel.retention(group).forEach(retention -> retention(group, retention));
  }

  private List<Object> row(FunnelRow group, String stage) {
    List<Object> row = new ArrayList<>(head);
    row.add(group.group());
    row.add(stage);
    return row;
  }

  private void step(List<Object> row, Step step) {
    if (step.status() != Status.COMPUTED) {
      figures.missing(row, "COUNT", REFERRALS, step.status().name(), step.reason());
      return;
    }
    figures.figure(row, "COUNT", step.count(), null, REFERRALS);
    if (step.conversion() != null) {
      figures.figure(row, "CONVERSION", step.conversion(), null, FRACTION);
      interval(row, "CONVERSION", step.interval(), FRACTION);
    } else if (step.denominator() != null) {
      String nobody = "zero denominator: nobody at the stage before";
      figures.missing(row, "CONVERSION", FRACTION, Status.UNDEFINED.name(), nobody);
    } else if (step.stage().of().isPresent()) {
      hidden(row, "CONVERSION");
    }
  }

  private void likelihood(List<Object> row, Likelihood likelihood) {
    String name = "RELATIVE_LIKELIHOOD";
    if (likelihood.value() == null) {
      figures.missing(row, name, RATIO, likelihood.status().name(), likelihood.reason());
    } else {
      figures.figure(row, name, likelihood.value(), null, RATIO);
    }
    interval(row, name, likelihood.interval(), RATIO);
    if (likelihood.significance() != null) {
      figures.figure(row, "P_VALUE", likelihood.significance().value(), null, "PROBABILITY");
    }
  }

  private void interval(List<Object> row, String of, Interval interval, String unit) {
    if (interval != null) {
      figures.figure(row, of + "_INTERVAL_LOWER", interval.lower(), null, unit);
      figures.figure(row, of + "_INTERVAL_UPPER", interval.upper(), null, unit);
    }
  }

  private void retention(FunnelRow group, Retention retention) {
    List<Object> row = row(group, retention.step().stage().name());
    count(row, "DUE", retention.due());
    count(row, "LEFT", retention.left());
    count(row, "NOT_KNOWN", retention.notKnown());
    count(row, "NOT_YET", retention.notYet());
  }

  private void count(List<Object> row, String figure, Long count) {
    if (count == null) {
      hidden(row, figure);
    } else {
      figures.figure(row, figure, count, null, REFERRALS);
    }
  }

  private void hidden(List<Object> row, String figure) {
    String unit = figure.equals("CONVERSION") ? FRACTION : REFERRALS;
    figures.missing(row, figure, unit, Status.SUPPRESSED.name(), Policy.REASON);
  }
}
