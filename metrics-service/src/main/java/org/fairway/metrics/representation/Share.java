package org.fairway.metrics.representation;

import org.apache.commons.statistics.inference.BinomialTest;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.indicator.Interval;
import org.fairway.metrics.indicator.Intervals;
import org.fairway.metrics.indicator.Proportion;
import org.fairway.metrics.indicator.Status;

/**
 * A group's share of some people, beside its share of the population.
 *
 * @param reason why there is no share; null when there is one
 * @param count people of the group; null when hidden
 * @param of all people whose group is known; null without a share
 * @param population the group's share of the population, 0 to 1; null when it is not known
 */
public record Share(
    String group, Status status, String reason, Long count, Long of, Double population) {

  static Share of(String group, Long count, Long of, Double population) {
    if (count == null || of == null) {
      return new Share(group, Status.SUPPRESSED, Policy.REASON, count, null, population);
    }
    Status status = of == 0 ? Status.UNDEFINED : Status.COMPUTED;
    String reason = of == 0 ? "zero denominator: nobody whose group is known" : null;
    return new Share(group, status, reason, count, of, population);
  }

  private Proportion proportion() {
    return new Proportion(Math.min(count, of), of);
  }

  /** From 0 to 1; null without one. */
  public Double rate() {
    return status == Status.COMPUTED ? proportion().rate() : null;
  }

  /** 95 % Wilson interval of the share; null without one. */
  public Interval interval() {
    return status == Status.COMPUTED ? Intervals.wilson(proportion()) : null;
  }

  private boolean isCompared() {
    return status == Status.COMPUTED && population != null;
  }

  /** Share less that of the population, -1 to 1; below 0 the group is under-represented. */
  public Double difference() {
    return isCompared() ? rate() - population : null;
  }

  /** 95 % interval of the difference: the population has no error of its own. */
  public Interval differenceInterval() {
    if (!isCompared()) {
      return null;
    }
    Interval share = interval();
    return new Interval(
        share.lower() - population, share.upper() - population, share.level(), share.method());
  }

  /** Share over that of the population; null also when nobody of the group lives here. */
  public Double ratio() {
    return isCompared() && population > 0 ? rate() / population : null;
  }

  /** Exact two-sided p-value of the share, if the population's were the true one; null without. */
  public Double pValue() {
    return isCompared()
        ? BinomialTest.withDefaults()
            .test(Math.toIntExact(of), Math.toIntExact(Math.min(count, of)), population)
            .getPValue()
        : null;
  }
}
