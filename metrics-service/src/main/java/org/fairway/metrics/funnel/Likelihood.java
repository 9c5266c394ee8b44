package org.fairway.metrics.funnel;

import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.indicator.Exact;
import org.fairway.metrics.indicator.Interval;
import org.fairway.metrics.indicator.Intervals;
import org.fairway.metrics.indicator.Proportion;
import org.fairway.metrics.indicator.Significance;
import org.fairway.metrics.indicator.Status;

/**
 * How likely a group passes a step, compared with the reference group.
 *
 * @param reason why there is no value; null when there is one
 * @param value conversion of the group over that of the reference; below 1 the group is less likely
 * @param interval Katz; null without a value, and when nobody of the group passed
 * @param significance two-sided; null when either side has nobody
 */
public record Likelihood(
    Status status, String reason, Double value, Interval interval, Significance significance) {

  static Likelihood of(Step group, Step reference) {
    for (Step side : new Step[] {group, reference}) {
      if (side.status() != Status.COMPUTED) {
        return without(side.status(), side.reason(), null);
      }
      if (side.denominator() == null) {
        return without(Status.SUPPRESSED, Policy.REASON, null);
      }
    }
    if (group.share().isEmpty() || reference.share().isEmpty()) {
      String whose = group.share().isEmpty() ? "the group" : "the reference group";
      return without(Status.UNDEFINED, "zero denominator: nobody of " + whose, null);
    }
    return of(group.share().get(), reference.share().get());
  }

  /** Of two shares whose denominators are not zero. */
  static Likelihood of(Proportion group, Proportion reference) {
    Significance significance = Significance.of(group, reference);
    if (reference.numerator() == 0) {
      String reason = "zero reference rate: none of the reference group";
      return without(Status.UNDEFINED, reason, significance);
    }
    return new Likelihood(
        Status.COMPUTED,
        null,
        Exact.ratio(group, reference),
        Intervals.katz(group, reference).orElse(null),
        significance);
  }

  static Likelihood without(Status status, String reason, Significance significance) {
    return new Likelihood(status, reason, null, null, significance);
  }
}
