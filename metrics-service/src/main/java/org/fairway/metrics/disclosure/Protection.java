package org.fairway.metrics.disclosure;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may be shown of some tables.
 *
 * @param shown keys of the counts that may be shown; none when there is a refusal
 * @param hidden keys of those that may not, and of those that never were to be
 * @param refusal why nothing may be shown; empty when something may
 * @param policy the rule, to be printed with the answer
 */
public record Protection(
    Set<String> shown, Set<String> hidden, Optional<String> refusal, PolicyNote policy) {

  public Protection {
    shown = java.util.Collections.unmodifiableSet(new TreeSet<>(shown));
    hidden = java.util.Collections.unmodifiableSet(new TreeSet<>(hidden));
  }

  /** Whether a count may be shown; a key that the tables do not have may not. */
  public boolean shows(String key) {
    return shown.contains(key);
  }

  /** Whether a figure made from all of these may be shown. */
  public boolean showsAll(Collection<String> keys) {
    return shown.containsAll(keys);
  }
}
