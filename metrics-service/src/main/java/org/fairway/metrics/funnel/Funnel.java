package org.fairway.metrics.funnel;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.indicator.Status;

/**
 * The chain for an audience. Everything below the rows is arithmetic over what they show, so that
 * nothing hidden comes out of it.
 *
 * @param reference name of the group that the others are compared with; null without groups
 * @param total all referrals of the time
 * @param groups in order of their values
 */
public record Funnel(
    Window window,
    Optional<Grouping> grouping,
    String reference,
    Audience audience,
    Policy policy,
    FunnelRow total,
    List<FunnelRow> groups,
    Instant asOf) {

  /**
   * By which referrals are counted for stages and groups. Whoever lays figures of different times
   * or care systems side by side must know it: it changes whenever the same events would be counted
   * otherwise.
   */
  public static final String DEFINITION_VERSION = "FUNNEL-2";

  /** What the referrals are told apart by; there must be something. */
  GroupBy by() {
    return grouping.orElseThrow().by();
  }

  /** The same with all counts. */
  Funnel of(FunnelTable table) {
    return showing(table.total(), table.groups());
  }

  Funnel showing(FunnelRow shownTotal, List<FunnelRow> shownGroups) {
    Comparator<String> order =
        grouping.map(of -> of.by().order()).orElse(Comparator.comparing(group -> 0));
    List<FunnelRow> groups =
        shownGroups.stream().sorted(Comparator.comparing(FunnelRow::group, order)).toList();
    return new Funnel(window, grouping, reference, audience, policy, shownTotal, groups, asOf);
  }

  /** The stages of a row; none of a hidden one. */
  public List<Step> steps(FunnelRow row) {
    return row.hidden()
        ? List.of()
        : Arrays.stream(Stage.values()).map(stage -> Step.of(stage, row, total)).toList();
  }

  /** What became of the starts of a row; nothing of a hidden one. */
  public List<Retention> retention(FunnelRow row) {
    return row.hidden()
        ? List.of()
        : Arrays.stream(Weeks.values()).map(weeks -> Retention.of(weeks, row, total)).toList();
  }

  /**
   * How likely the group passes the step, compared with the reference group. Empty for the first
   * stage, for the reference itself, for those of whom it is not known, and without groups.
   */
  public Optional<Likelihood> likelihood(FunnelRow row, Step step) {
    Reference others = new Reference(reference);
    if (reference == null || step.stage().of().isEmpty() || !others.isCompared(row)) {
      return Optional.empty();
    }
    Optional<FunnelRow> compared = others.row(row, total, groups);
    if (compared.isEmpty()) {
      return Optional.of(Likelihood.without(Status.NOT_SUPPLIED, others.missing(), null));
    }
    if (compared.get().hidden()) {
      return Optional.of(Likelihood.without(Status.SUPPRESSED, Policy.REASON, null));
    }
    return Optional.of(Likelihood.of(step, Step.of(step.stage(), compared.get(), total)));
  }
}
