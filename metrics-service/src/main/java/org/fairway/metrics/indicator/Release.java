package org.fairway.metrics.indicator;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.disclosure.Policy;

/**
 * Takes out of answers what may not leave the organisation.
 *
 * <p>WRES and WDES count the same people by ethnicity and by disability, so that a total shown by
 * one can undo what the other hides. Both are therefore looked at together, whichever is asked for:
 *
 * <ul>
 *   <li>the workforce total is shown by neither when any group of either is small;
 *   <li>the unknown of a measure is shown by neither when any group of that measure is small in
 *       either, so that no total of the measure can be had;
 *   <li>a line of one that holds a hidden line of the other is hidden.
 * </ul>
 */
final class Release {

  private final Policy policy;
  private final List<Answers> together;
  private final LineRelease lines;

  Release(Policy policy, List<Answers> together) {
    this.policy = policy;
    this.together = together;
    this.lines = new LineRelease(policy, together);
  }

  Answers of(Answers asked) {
    return asked.map((definition, result) -> release(asked, definition, result));
  }

  private Result release(Answers answers, IndicatorDefinition definition, Result result) {
    return switch (definition.kind()) {
      case SHARE -> share(answers, result);
      case RELATIVE_LIKELIHOOD -> ratio(definition, result);
      case BOARD_GAP -> board(result);
      case SURVEY -> tellsFew(result) ? result.suppressed(Policy.REASON) : result;
      case SCORE, NARRATIVE -> result;
    };
  }

  private Result share(Answers answers, Result result) {
    if (result.groups().isEmpty()) {
      return result.withLines(List.of());
    }
    return workforceIsSafe()
        ? result.withLines(lines.of(answers))
        : result.suppressed(Policy.REASON);
  }

  private boolean workforceIsSafe() {
    return together.stream()
        .flatMap(answers -> answers.share().groups().stream())
        .noneMatch(group -> policy.hides(group.numerator()) || policy.hides(group.denominator()));
  }

  private Result ratio(IndicatorDefinition definition, Result result) {
    List<GroupFigure> named =
        result.groups().stream().filter(group -> !group.group().equals(Edition.UNKNOWN)).toList();
    if (named.stream().anyMatch(this::isSmall)) {
      return result.suppressed(Policy.REASON);
    }
    if (result.status() != Status.COMPUTED) {
      return result.withGroups(List.of());
    }
    boolean all = isSafe(definition.numerator()) && isSafe(definition.denominator());
    return all ? result : result.withGroups(named);
  }

  /** Whether no group of a measure is small, in any standard. */
  private boolean isSafe(String measure) {
    Set<Long> counts = new HashSet<>();
    for (Answers answers : together) {
      answers
          .results()
          .forEach(
              (definition, result) -> {
                for (GroupFigure group : result.groups()) {
                  if (measure.equals(definition.numerator())) {
                    counts.add(group.numerator());
                  }
                  if (measure.equals(definition.denominator())) {
                    counts.add(group.denominator());
                  }
                }
              });
    }
    return counts.stream().filter(Objects::nonNull).noneMatch(policy::hides);
  }

  private boolean isSmall(GroupFigure group) {
    return policy.hides(group.numerator()) || policy.hides(group.denominator());
  }

  private Result board(Result result) {
    boolean safe = workforceIsSafe() && BoardRelease.isSafe(policy, result.lines());
    return safe ? result : result.suppressed(Policy.REASON);
  }

  private boolean tellsFew(Result result) {
    return result.groups().stream()
        .filter(group -> group.rate() != null && group.denominator() != null)
        .anyMatch(group -> policy.hides(Math.round(group.rate() * group.denominator())));
  }
}
