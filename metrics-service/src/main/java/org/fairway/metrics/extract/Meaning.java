package org.fairway.metrics.extract;

/** What a spelling means. */
@FunctionalInterface
interface Meaning {

  /**
   * The number of a value, or {@link Fault#number()} when it means nothing.
   *
   * @param text without blanks around it; never empty
   */
  int of(String text);
}
