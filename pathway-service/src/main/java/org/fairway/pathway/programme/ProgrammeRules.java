package org.fairway.pathway.programme;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.pathway.support.PriorityGroups;
import org.fairway.pathway.support.Refusal;

/** What makes sense as a programme. */
final class ProgrammeRules {
  private ProgrammeRules() {}

  /**
   * Lets a new one pass.
   *
   * @throws Refusal kind INPUT, {@code ends-before-start} or {@code unknown-priority-group}
   */
  static void check(NewProgramme as) {
    check(as, Set.of());
  }

  /**
   * Lets pass what one becomes. A group that it has already stays, also one of before groups were
   * held to the list, so that the rest can be changed.
   *
   * @throws Refusal as above
   */
  static void check(NewProgramme as, NewProgramme before) {
    check(
        as,
        Stream.concat(
                before.targetGroups().stream(),
                before.targets().stream().map(ProgrammeTarget::group))
            .collect(Collectors.toSet()));
  }

  private static void check(NewProgramme as, Set<String> kept) {
    if (as.endsOn().isBefore(as.startsOn())) {
      throw Refusal.input("/endsOn", "ends-before-start", "The last day is not before the first.");
    }
    requireKnown(as.targetGroups(), kept, "/targetGroups/%d");
    requireKnown(
        as.targets().stream().map(ProgrammeTarget::group).toList(), kept, "/targets/%d/group");
  }

  /** Of everybody there is no group. */
  private static void requireKnown(List<String> groups, Set<String> kept, String pointer) {
    for (int i = 0; i < groups.size(); i++) {
      String group = groups.get(i);
      if (group != null && !kept.contains(group)) {
        PriorityGroups.requireKnown(group, pointer.formatted(i));
      }
    }
  }
}
