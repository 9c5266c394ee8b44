package org.fairway.pathway.programme;

import java.util.List;
import java.util.function.BiConsumer;
import org.fairway.pathway.support.PriorityGroups;
import org.fairway.pathway.support.Refusal;

/** What makes sense as a programme. */
final class ProgrammeRules {
  private ProgrammeRules() {}

  /**
   * Lets a new one pass.
   *
   * @throws Refusal kind INPUT, {@code ends-before-start} or {@code unknown-priority-group}, and
   *     for a target {@code kept-apart}
   */
  static void check(NewProgramme as) {
    check(as, List.of(), List.of());
  }

  /**
   * Lets pass what one becomes. A group that it has already stays, also one of before groups were
   * held to the list, so that the rest can be changed.
   *
   * @throws Refusal as above
   */
  static void check(NewProgramme as, NewProgramme before) {
    check(as, before.targetGroups(), measured(before));
  }

  private static List<String> measured(NewProgramme programme) {
    return programme.targets().stream().map(ProgrammeTarget::group).toList();
  }

  /** Whom a programme is for tells of nobody; of a group that nobody is counted in is no target. */
  private static void check(NewProgramme as, List<String> groups, List<String> measured) {
    if (as.endsOn().isBefore(as.startsOn())) {
      throw Refusal.input("/endsOn", "ends-before-start", "The last day is not before the first.");
    }
    require(as.targetGroups(), groups, "/targetGroups/%d", PriorityGroups::requireKnown);
    require(measured(as), measured, "/targets/%d/group", PriorityGroups::require);
  }

  /** Of everybody there is no group. */
  private static void require(
      List<String> groups, List<String> kept, String pointer, BiConsumer<String, String> rule) {
    for (int i = 0; i < groups.size(); i++) {
      String group = groups.get(i);
      if (group != null && !kept.contains(group)) {
        rule.accept(group, pointer.formatted(i));
      }
    }
  }
}
