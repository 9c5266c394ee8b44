package org.fairway.pathway.matching;

import java.util.List;
import java.util.Set;

/** How many of what is wanted somebody has. */
final class Having {
  private Having() {}

  /** Nothing known is not the same as nothing there. */
  static Judgement some(Set<?> has, List<?> wanted) {
    return has.isEmpty()
        ? Judgement.UNKNOWN
        : Judgement.share(there(has, wanted), distinct(wanted));
  }

  static long there(Set<?> has, List<?> wanted) {
    long there = 0;
    for (int i = 0; i < wanted.size(); i++) {
      there += first(wanted, i) && has.contains(wanted.get(i)) ? 1 : 0;
    }
    return there;
  }

  static long distinct(List<?> wanted) {
    long distinct = 0;
    for (int i = 0; i < wanted.size(); i++) {
      distinct += first(wanted, i) ? 1 : 0;
    }
    return distinct;
  }

  /** What is named twice counts once. */
  private static boolean first(List<?> wanted, int at) {
    return wanted.indexOf(wanted.get(at)) == at;
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
