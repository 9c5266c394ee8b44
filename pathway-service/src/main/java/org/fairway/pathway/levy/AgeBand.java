package org.fairway.pathway.levy;

/**
 * How old an apprentice is on the first day, as closely as the rules ask; no day of birth is kept.
 */
public enum AgeBand {
  UP_TO_21(0, 21),
  FROM_22_TO_24(22, 24),
  FROM_25(25, 120);

  private final int youngest;
  private final int oldest;

  AgeBand(int youngest, int oldest) {
    this.youngest = youngest;
    this.oldest = oldest;
  }

  /**
   * Whether all of them are at most that old.
   *
   * @throws IllegalArgumentException when some are and some are not: the bands are too wide then
   */
  boolean within(int age) {
    if (youngest <= age && age < oldest && age > 0) {
      throw new IllegalArgumentException("A bound of " + age + " years lies inside " + this);
    }
    return oldest <= age;
  }
}
