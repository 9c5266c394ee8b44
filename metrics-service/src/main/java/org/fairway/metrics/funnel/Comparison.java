package org.fairway.metrics.funnel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.indicator.Interval;
import org.fairway.metrics.indicator.Intervals;
import org.fairway.metrics.indicator.Status;

/**
 * A share before a day and from it on.
 *
 * @param splitOn first day of the later time
 * @param programme whose begin gave the day; null when a day was asked for
 */
public record Comparison(
    Measurement measurement,
    Optional<Grouping> grouping,
    LocalDate splitOn,
    String programme,
    Measured before,
    Measured after,
    Audience audience,
    Policy policy,
    Instant asOf) {

  /** How long a referral is given to get somewhere before its time counts as settled. */
  private static final int SETTLING_DAYS = 182;

  /** COMPUTED when both sides have a share, else why not. */
  public Status status() {
    return before.status() == Status.COMPUTED ? after.status() : before.status();
  }

  /** Why there is no difference; null when there is one. */
  public String reason() {
    return before.status() == Status.COMPUTED ? after.reason() : before.reason();
  }

  /** After minus before, from -1 to 1; null without one. */
  public Double difference() {
    return status() == Status.COMPUTED
        ? after.share().orElseThrow().rate() - before.share().orElseThrow().rate()
        : null;
  }

  /** Newcombe's 95 % interval of the difference; null without one. */
  public Interval interval() {
    return status() == Status.COMPUTED
        ? Intervals.newcombe(after.share().orElseThrow(), before.share().orElseThrow())
        : null;
  }

  /** After over before, with the p-value of both; empty without two shares. */
  public Optional<Likelihood> ratio() {
    return status() == Status.COMPUTED
        ? Optional.of(Likelihood.of(after.share().orElseThrow(), before.share().orElseThrow()))
        : Optional.empty();
  }

  /** Whether referrals of the later time may still get there, which those of the earlier have. */
  public boolean isUnsettled(LocalDate today) {
    LocalDate to = after.window().to();
    return to == null || to.plusDays(SETTLING_DAYS).isAfter(today);
  }
}
