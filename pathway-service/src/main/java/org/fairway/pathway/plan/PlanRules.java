package org.fairway.pathway.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.programme.TargetStage;
import org.fairway.pathway.support.PriorityGroups;
import org.fairway.pathway.support.Refusal;

/** What makes sense as a commitment, and how far one is. */
public final class PlanRules {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String GROUP = "/indicator/group";

  /** What metrics-service calls those to whom nothing of a dimension applies. */
  private static final String NONE = "NONE";

  private PlanRules() {}

  /**
   * Refuses what could not be measured.
   *
   * @throws Refusal kind INPUT
   */
  static void check(NewCommitment as) {
    if ((as.indicator() == null) == (as.standardIndicator() == null)) {
      throw Refusal.input(
          "/indicator",
          "one-indicator",
          "A commitment is measured by an indicator or by a standardIndicator.");
    }
    if (as.target().compareTo(as.baseline()) == 0) {
      throw Refusal.input(
          "/target", "target-is-baseline", "A commitment leads from its baseline to its target.");
    }
    if (as.indicator() != null) {
      checkStage(as);
    }
  }

  private static void checkStage(NewCommitment as) {
    PlanIndicator indicator = as.indicator();
    if (as.target().signum() < 0 || as.baseline().signum() < 0) {
      throw Refusal.input("/target", "below-zero", "Neither counts nor shares are below 0.");
    }
    if ((indicator.group() == null) != (indicator.dimension() == null)) {
      throw Refusal.input(GROUP, "group-and-dimension", "A group and its dimension go together.");
    }
    if (indicator.group() != null) {
      checkGroup(indicator);
    }
    if (indicator.unit() == PlanUnit.PERCENT) {
      checkPercent(as);
    }
  }

  /**
   * Of what this service knows the groups; metrics-service adds those to whom none applies. Who
   * left prison is in no group of the funnel.
   */
  private static void checkGroup(PlanIndicator indicator) {
    String group = indicator.group();
    if (indicator.dimension() == Dimension.PRIORITY_GROUP && !group.equals(NONE)) {
      PriorityGroups.require(group, GROUP);
    }
    boolean isPathway = group.equals(NONE) || PathwayType.ofOrNull(group) != null;
    if (indicator.dimension() == Dimension.PATHWAY_TYPE && !isPathway) {
      throw Refusal.input(GROUP, "unknown-group", "There is no such pathway.");
    }
  }

  private static void checkPercent(NewCommitment as) {
    if (as.indicator().stage() == TargetStage.REFERRED) {
      throw Refusal.input(
          "/indicator/unit", "nothing-before", "Those referred are no share of a stage before.");
    }
    if (as.target().compareTo(HUNDRED) > 0 || as.baseline().compareTo(HUNDRED) > 0) {
      throw Refusal.input("/target", "over-hundred", "A share is at most 100 percent.");
    }
  }

  /**
   * How far the figure has come on its way from baseline to target: percent with one decimal, below
   * 0 when it went the other way, above 100 beyond the target.
   */
  public static BigDecimal percentOfWay(BigDecimal baseline, BigDecimal target, BigDecimal value) {
    return value
        .subtract(baseline)
        .multiply(HUNDRED)
        .divide(target.subtract(baseline), 1, RoundingMode.HALF_UP);
  }

  /** Whether the target is reached, for one that lies below its baseline too. */
  static boolean met(BigDecimal baseline, BigDecimal target, BigDecimal value) {
    int wanted = target.compareTo(baseline);
    return Integer.signum(value.compareTo(target)) * wanted >= 0;
  }

  /** What is said of a figure on a day. */
  public static ProgressStatus status(
      BigDecimal baseline, BigDecimal target, BigDecimal value, LocalDate dueOn, LocalDate today) {
    if (value == null) {
      return ProgressStatus.UNKNOWN;
    }
    if (met(baseline, target, value)) {
      return ProgressStatus.MET;
    }
    return today.isAfter(dueOn) ? ProgressStatus.MISSED : ProgressStatus.UNDER_WAY;
  }
}
