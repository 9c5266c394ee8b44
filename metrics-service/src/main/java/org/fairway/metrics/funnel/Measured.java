package org.fairway.metrics.funnel;

import java.util.Optional;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.indicator.Proportion;
import org.fairway.metrics.indicator.Status;

/**
 * One side of a comparison.
 *
 * @param window days of referral
 * @param reason why there is no share; null when there is one
 * @param numerator null when hidden or not told, as is the denominator
 */
public record Measured(
    Window window, Status status, String reason, Long numerator, Long denominator) {

  static Measured of(Window window, Optional<Long> numerator, Optional<Long> denominator) {
    if (numerator.isEmpty() || denominator.isEmpty()) {
      return without(window, Status.SUPPRESSED, Policy.REASON);
    }
    Status status = denominator.get() == 0 ? Status.UNDEFINED : Status.COMPUTED;
    String reason = denominator.get() == 0 ? "zero denominator: nobody in this time" : null;
    return new Measured(window, status, reason, numerator.get(), denominator.get());
  }

  static Measured without(Window window, Status status, String reason) {
    return new Measured(window, status, reason, null, null);
  }

  /** The share; empty without one. */
  public Optional<Proportion> share() {
    return status == Status.COMPUTED
        ? Optional.of(new Proportion(Math.min(numerator, denominator), denominator))
        : Optional.empty();
  }
}
