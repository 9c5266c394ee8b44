package org.fairway.metrics.fact;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A count, or why there is none. A missing figure is never zero.
 *
 * @param count people, or empty
 * @param reason what is missing; null when there is a count
 * @param sources where it came from
 */
public record Figure(Optional<Long> count, String reason, Set<Source> sources) {

  static Figure of(long count, Set<Source> sources) {
    return new Figure(Optional.of(count), null, sources);
  }

  static Figure missing(String measure, Map<String, String> group) {
    String whom = group.isEmpty() ? "in total" : "for " + group;
    return new Figure(Optional.empty(), "no " + measure + " fact " + whom, Set.of());
  }

  public boolean isMissing() {
    return count.isEmpty();
  }

  /** The count of a figure that is known not to be missing. */
  public long value() {
    return count.orElseThrow(() -> new IllegalStateException(reason));
  }

  /** The sources of several figures. */
  public static Set<Source> sources(Figure... figures) {
    Set<Source> all = new LinkedHashSet<>();
    for (Figure figure : figures) {
      all.addAll(figure.sources());
    }
    return all;
  }
}
