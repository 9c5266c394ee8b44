package org.fairway.metrics.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ages and deciles that somebody gave in words of their own beside those that a snapshot tells:
 * other bands, or an older index. The same people are not counted in both, and what was given
 * holds.
 */
final class OwnSides {

  private static final List<String> NAMES = List.of("ageBand", "imdDecile");

  private OwnSides() {}

  /** The facts without the snapshot's on a dimension of which others tell something else. */
  static Collection<SourcedFact> settled(Collection<SourcedFact> facts) {
    Map<String, Map<String, BigDecimal>> told = new HashMap<>();
    for (SourcedFact fact : facts) {
      if (isSide(fact) && isOfSnapshot(fact)) {
        told.computeIfAbsent(side(fact), any -> new HashMap<>()).put(value(fact), count(fact));
      }
    }
    if (told.isEmpty()) {
      return facts;
    }
    Set<String> given = new HashSet<>();
    for (SourcedFact fact : facts) {
      if (isSide(fact) && !isOfSnapshot(fact) && told.containsKey(side(fact))) {
        BigDecimal counted = told.get(side(fact)).get(value(fact));
        if (counted == null || counted.compareTo(count(fact)) != 0) {
          given.add(side(fact));
        }
      }
    }
    if (given.isEmpty()) {
      return facts;
    }
    List<SourcedFact> settled = new ArrayList<>(facts);
    settled.removeIf(fact -> isSide(fact) && isOfSnapshot(fact) && given.contains(side(fact)));
    return settled;
  }

  /** Whether it is a decile that the service itself looked up. */
  static boolean isDerived(SourcedFact fact) {
    return isOfSnapshot(fact) && fact.fact().dimensions().keySet().equals(Set.of("imdDecile"));
  }

  private static boolean isSide(SourcedFact fact) {
    Map<String, String> dimensions = fact.fact().dimensions();
    return dimensions.size() == 1 && NAMES.contains(dimensions.keySet().iterator().next());
  }

  private static boolean isOfSnapshot(SourcedFact fact) {
    return fact.source().kind() == Source.Kind.SNAPSHOT;
  }

  private static String side(SourcedFact fact) {
    return fact.fact().measure() + fact.fact().dimensions().keySet();
  }

  private static String value(SourcedFact fact) {
    return fact.fact().dimensions().values().iterator().next();
  }

  private static BigDecimal count(SourcedFact fact) {
    return fact.fact().count();
  }
}
