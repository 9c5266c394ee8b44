package org.fairway.metrics.indicator;

import java.util.List;
import java.util.Objects;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.disclosure.Policy;

/**
 * Those whom no group tells, when some groups are told beside a total. They are what is left of it,
 * which a reader can work out, though no group alone is small or leaves few.
 */
final class UntoldRest {

  private UntoldRest() {}

  /** Whether they are few: in everybody or in a line of these, or of a profile in all its lines. */
  static boolean isFew(Policy policy, Kind kind, Result result) {
    return switch (kind) {
      case SHARE, PAY_QUARTERS ->
          isFew(policy, result.groups())
              || result.lines().stream().anyMatch(line -> isFew(policy, line.groups()));
      case PROFILE ->
          isFew(policy, result.lines().stream().flatMap(line -> line.groups().stream()).toList());
      default -> false;
    };
  }

  /** All of these are parts of one denominator. */
  private static boolean isFew(Policy policy, List<GroupFigure> groups) {
    long told =
        groups.stream()
            .map(GroupFigure::numerator)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .sum();
    return !groups.isEmpty() && policy.hides(Math.abs(groups.get(0).denominator() - told));
  }
}
