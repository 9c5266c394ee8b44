package org.fairway.metrics.indicator;

import java.util.List;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.disclosure.Policy;

/**
 * Takes out of the further standards what may not leave the organisation: an indicator is shown
 * whole or not at all. It goes when one of its counts is small, in any line; and what counts the
 * staff of WRES and WDES in other sections goes when those hide any line, for it might hold that
 * line. Pay of a group whose size is not known, or small, goes too.
 */
final class CautiousRelease {

  private final Policy policy;
  private final boolean workforceIsWhole;

  CautiousRelease(Policy policy, boolean workforceIsWhole) {
    this.policy = policy;
    this.workforceIsWhole = workforceIsWhole;
  }

  /** Whether a released answer lacks anything about the staff. */
  static boolean hidesStaff(Answers released) {
    Result share = released.share();
    return share.status() == Status.SUPPRESSED
        || share.lines().stream().anyMatch(line -> line.status() == Status.SUPPRESSED);
  }

  Answers of(Answers asked) {
    boolean payIsSafe =
        asked.results().entrySet().stream()
            .filter(entry -> entry.getKey().kind() == Kind.PAY_QUARTERS)
            .map(java.util.Map.Entry::getValue)
            .allMatch(quarters -> !quarters.groups().isEmpty() && isSafe(quarters));
    RoundedResult rounded = new RoundedResult(policy);
    return asked.map(
        (definition, result) -> {
          Result shown = release(definition, result, payIsSafe);
          return policy.rounds() ? rounded.of(definition, shown) : shown;
        });
  }

  private Result release(IndicatorDefinition definition, Result result, boolean payIsSafe) {
    if (result.status() == Status.NOT_SUPPLIED) {
      return result.withGroups(List.of()).withLines(List.of());
    }
    boolean safe =
        switch (definition.kind()) {
          case RATING, NARRATIVE -> true;
          case SURVEY, SCORE -> isAnsweredByMany(result) && !tellsFew(definition, result);
          case PAY_GAP -> payIsSafe;
          default -> isSafe(result) && (workforceIsWhole || !countsStaff(definition));
        };
    return safe ? result : result.suppressed(Policy.REASON);
  }

  private static boolean countsStaff(IndicatorDefinition definition) {
    return "HEADCOUNT".equals(definition.denominator());
  }

  private boolean isSafe(Result result) {
    return result.groups().stream().noneMatch(this::isSmall)
        && result.lines().stream().allMatch(this::isSafe);
  }

  private boolean isSmall(GroupFigure group) {
    boolean rest =
        group.numerator() != null
            && group.denominator() != null
            && policy.hides(Math.abs(group.denominator() - group.numerator()));
    return rest || group.counts().stream().anyMatch(policy::hides);
  }

  private boolean isAnsweredByMany(Result result) {
    return result.groups().stream()
        .map(GroupFigure::denominator)
        .allMatch(answers -> answers == null || answers >= policy.minimumRespondents());
  }

  private boolean tellsFew(IndicatorDefinition definition, Result result) {
    return definition.kind() == Kind.SURVEY
        && result.groups().stream()
            .filter(group -> group.rate() != null && group.denominator() != null)
            .anyMatch(group -> policy.hides(Math.round(group.rate() * group.denominator())));
  }
}
