package org.fairway.pathway.registration;

import java.util.Set;

/**
 * A step as a regulator demands it.
 *
 * @param expires a test that counts for a time only
 * @param after steps that have to be done before it
 */
record PlannedStep(String step, boolean expires, Set<String> after) {

  static PlannedStep of(String step, String... after) {
    return new PlannedStep(step, false, Set.of(after));
  }

  static PlannedStep test(String step, String... after) {
    return new PlannedStep(step, true, Set.of(after));
  }
}
