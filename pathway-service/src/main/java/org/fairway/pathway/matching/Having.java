package org.fairway.pathway.matching;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** How many of what is wanted somebody has. */
final class Having {
  private Having() {}

  /** Nothing known is not the same as nothing there. */
  static Judgement some(Set<?> has, Collection<?> wanted) {
    return has.isEmpty()
        ? Judgement.UNKNOWN
        : Judgement.share(there(has, wanted), distinct(wanted));
  }

  static long there(Set<?> has, Collection<?> wanted) {
    return wanted.stream().distinct().filter(has::contains).count();
  }

  static long distinct(Collection<?> wanted) {
    return wanted.stream().distinct().count();
  }

  static String sentence(String what, Set<String> has, List<String> wanted) {
    if (has.isEmpty()) {
      return "The " + what + " are not known.";
    }
    List<String> missing = wanted.stream().distinct().filter(code -> !has.contains(code)).toList();
    String count = there(has, wanted) + " of " + distinct(wanted) + " " + what + " are there";
    return missing.isEmpty()
        ? count + "."
        : count + "; missing: " + String.join(", ", missing) + ".";
  }
}
