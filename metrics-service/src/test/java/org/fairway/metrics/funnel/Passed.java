package org.fairway.metrics.funnel;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.fairway.metrics.indicator.Status;

/**
 * How many of {@link EveryKind} passed a step, counted one by one.
 *
 * @param told whether events tell of the step
 */
record Passed(long passed, long of, boolean told) {

  static Passed of(Stage stage, String group, GroupBy by) {
    return of(stage, by, in -> in.contains(group));
  }

  /** The same of those that a group is compared with. */
  static Passed beside(Stage stage, String reference, String group, GroupBy by) {
    return reference.equals("OTHERS")
        ? of(stage, by, in -> !in.contains(group) && !in.contains("UNKNOWN"))
        : of(stage, reference, by);
  }

  private static Passed of(Stage stage, GroupBy by, Predicate<List<String>> whom) {
    int[] came =
        IntStream.range(0, EveryKind.REFERRALS)
            .filter(n -> whom.test(EveryKind.groups(by, n)))
            .map(EveryKind::uneven)
            .toArray();
    int number = List.of(Stage.values()).indexOf(stage);
    if (stage == Stage.MOVED_UP_A_BAND) {
      return new Passed(count(came, 11, 11), count(came, 7, 11), true);
    }
    if (stage.weeks().isPresent()) {
      long inWork = count(came, number, 10);
      return new Passed(inWork, count(came, 7, 11), inWork > 0);
    }
    return new Passed(count(came, number, 11), count(came, number - 1, 11), true);
  }

  private static long count(int[] came, int from, int to) {
    return IntStream.of(came).filter(stage -> stage >= from && stage <= to).count();
  }

  /** Whether there is a likelihood beside the other. */
  Status status(Passed other) {
    if (!told || !other.told) {
      return Status.NOT_SUPPLIED;
    }
    return of == 0 || other.of == 0 || other.passed == 0 ? Status.UNDEFINED : Status.COMPUTED;
  }

  double share() {
    return (double) passed / of;
  }
}
