package org.fairway.reporting.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fairway.reporting.render.Status;

/**
 * The chain from referral to lasting work, whole and by one attribute.
 *
 * @param groupBy the attribute, for example {@code ethnicGroup}; null for the whole alone
 */
public record Funnel(
    String from,
    String to,
    String groupBy,
    String audience,
    Disclosure disclosure,
    List<String> stages,
    Chain total,
    List<Chain> groups,
    String asOf) {

  public Funnel {
    stages = stages == null ? List.of() : List.copyOf(stages);
    groups = groups == null ? List.of() : List.copyOf(groups);
  }

  /** One group's way through the stages; without steps when it is hidden. */
  public record Chain(String group, Status status, String reason, List<Step> steps) {
    public Chain {
      steps = status != Status.COMPUTED || steps == null ? List.of() : List.copyOf(steps);
    }

    /** The step, if it is known. */
    public Optional<Step> step(String stage) {
      return steps.stream().filter(step -> step.stage().equals(stage)).findFirst();
    }
  }

  /**
   * A stage that was reached.
   *
   * @param count referrals that came at least this far; null when hidden
   * @param denominator those who could come this far: at the stage before, or started long enough
   *     ago; null when it is not told
   * @param conversion share of one of the denominator; null when nobody was there
   * @param status whether there is a count, and if not, why not; a step that does not say it is
   *     taken as hidden when it has no count
   */
  public record Step(
      String stage,
      BigDecimal count,
      BigDecimal denominator,
      BigDecimal conversion,
      Interval interval,
      Status status) {
    public Step {
      if (status == null || (status == Status.COMPUTED && count == null)) {
        status = count == null ? Status.SUPPRESSED : Status.COMPUTED;
      }
    }

    /** The conversion of a hundred, or null. */
    public BigDecimal percent() {
      return conversion == null ? null : conversion.movePointRight(2);
    }
  }
}
