package org.fairway.metrics.funnel;

import org.fairway.metrics.indicator.Status;

/**
 * Who is still in work some weeks after the start. The share is of all who started so long ago: who
 * was never asked counts as not shown to be in work, and is told apart. Whoever started later is in
 * no share.
 *
 * @param step the share that was shown to be in work, with its status
 * @param due started so long ago; this and the other counts are null when hidden
 * @param left shown to have left before
 * @param notKnown started so long ago, and no report tells
 * @param notYet started later than that
 */
public record Retention(Weeks weeks, Step step, Long due, Long left, Long notKnown, Long notYet) {

  static Retention of(Weeks weeks, FunnelRow row, FunnelRow total) {
    Stage stage = Stage.valueOf("IN_WORK_" + weeks.number() + "_WEEKS");
    return new Retention(
        weeks,
        Step.of(stage, row, total),
        row.count(weeks.due()).orElse(null),
        row.count(weeks.left()).orElse(null),
        row.count(weeks.notKnown()).orElse(null),
        row.count(weeks.notYet()).orElse(null));
  }

  /**
   * The share of those only of whom a report tells: it flatters when those who left are harder to
   * reach. Null when it cannot be told.
   */
  public Double ofKnown() {
    boolean told = step.status() == Status.COMPUTED && left != null && step.count() + left > 0;
    return told ? (double) step.count() / (step.count() + left) : null;
  }
}
