package org.fairway.metrics.funnel;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.indicator.Status;

/**
 * What is compared before and after.
 *
 * @param stage that is reached
 * @param of of whom; empty for those at the step before
 * @param group the group; empty for all referrals
 */
public record Measurement(Kind kind, Stage stage, Optional<Stage> of, Optional<String> group) {

  /** What sort of share. */
  @Schema(name = "ComparisonMeasure", description = "What sort of share is compared")
  public enum Kind {
    /** Of those at an earlier stage, how many reached the stage. */
    CONVERSION,
    /** Of those who reached the stage and whose group is known, how many are of the group. */
    REPRESENTATION
  }

  /** Takes it from a funnel, as far as the funnel shows it. */
  Measured in(Funnel funnel) {
    if (funnel.total().hidden()) {
      return Measured.without(funnel.window(), Status.SUPPRESSED, Policy.REASON);
    }
    FunnelRow row = row(funnel);
    return kind == Kind.CONVERSION ? conversion(funnel, row) : representation(funnel, row);
  }

  private FunnelRow row(Funnel funnel) {
    return group
        .map(
            name ->
                funnel.groups().stream()
                    .filter(row -> row.group().equals(name))
                    .findFirst()
                    .orElse(FunnelRow.empty(name)))
        .orElse(funnel.total());
  }

  private Measured conversion(Funnel funnel, FunnelRow row) {
    if (row.hidden()) {
      return Measured.without(funnel.window(), Status.SUPPRESSED, Policy.REASON);
    }
    Step step = Step.of(stage, row, funnel.total());
    if (step.status() == Status.NOT_SUPPLIED) {
      return Measured.without(funnel.window(), step.status(), step.reason());
    }
    Quantity base = of.map(Stage::reached).orElse(stage.of().orElseThrow());
    return Measured.of(funnel.window(), row.count(stage.reached()), row.count(base));
  }

  /** Whoever is unknown is on neither side. */
  private Measured representation(Funnel funnel, FunnelRow row) {
    Quantity reached = stage.reached();
    Optional<Long> unknown =
        funnel.groups().stream()
            .filter(other -> other.group().equals(FunnelRow.UNKNOWN))
            .findFirst()
            .map(other -> other.count(reached))
            .orElse(Optional.of(0L));
    Optional<Long> known =
        funnel.total().count(reached).flatMap(all -> unknown.map(some -> Math.max(0, all - some)));
    return Measured.of(funnel.window(), row.count(reached), known);
  }
}
