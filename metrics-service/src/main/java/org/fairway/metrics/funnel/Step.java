package org.fairway.metrics.funnel;

import java.util.Optional;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.indicator.Interval;
import org.fairway.metrics.indicator.Intervals;
import org.fairway.metrics.indicator.Proportion;
import org.fairway.metrics.indicator.Status;

/**
 * A stage of a group.
 *
 * @param status COMPUTED; SUPPRESSED when the count is hidden; NOT_SUPPLIED when no event tells it
 * @param reason why there is no count; null when there is one
 * @param count referrals that reached the stage; null when there is no count
 * @param denominator of whom the conversion is taken; null at the first stage and when hidden
 * @param share the conversion; empty when its denominator is hidden or nobody
 */
public record Step(
    Stage stage,
    Status status,
    String reason,
    Long count,
    Long denominator,
    Optional<Proportion> share) {

  /**
   * @param row the group; not a hidden one
   * @param total all referrals: a move up that nobody at all made was not asked for
   */
  static Step of(Stage stage, FunnelRow row, FunnelRow total) {
    String missing = missing(stage, row, total);
    if (missing != null) {
      return without(stage, Status.NOT_SUPPLIED, missing);
    }
    Optional<Long> count = row.count(stage.reached());
    if (count.isEmpty()) {
      return without(stage, Status.SUPPRESSED, Policy.REASON);
    }
    Long denominator = stage.of().flatMap(row::count).orElse(null);
    Optional<Proportion> share =
        denominator == null || denominator == 0
            ? Optional.empty()
            : Optional.of(new Proportion(Math.min(count.get(), denominator), denominator));
    return new Step(stage, Status.COMPUTED, null, count.get(), denominator, share);
  }

  private static Step without(Stage stage, Status status, String reason) {
    return new Step(stage, status, reason, null, null, Optional.empty());
  }

  private static String missing(Stage stage, FunnelRow row, FunnelRow total) {
    if (stage == Stage.MOVED_UP_A_BAND) {
      return isNone(total, Quantity.MOVED_UP) ? Stage.NO_MOVE : null;
    }
    return stage.weeks().map(weeks -> missing(weeks, row)).orElse(null);
  }

  private static String missing(Weeks weeks, FunnelRow row) {
    if (isNone(row, weeks.due())) {
      return Stage.NOT_DUE;
    }
    boolean unchecked = isNone(row, weeks.inWork()) && isNone(row, weeks.left());
    return unchecked ? Stage.NOT_CHECKED : null;
  }

  private static boolean isNone(FunnelRow row, Quantity quantity) {
    return row.count(quantity).filter(count -> count == 0).isPresent();
  }

  /** From 0 to 1; null without a share. */
  public Double conversion() {
    return share.map(Proportion::rate).orElse(null);
  }

  /** 95 % Wilson interval of the conversion; null without one. */
  public Interval interval() {
    return share.map(Intervals::wilson).orElse(null);
  }
}
