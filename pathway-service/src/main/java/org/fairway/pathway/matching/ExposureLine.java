package org.fairway.pathway.matching;

/**
 * How a group sees good matches.
 *
 * @param group code; {@code ALL} and {@code NONE_DECLARED} beside the declared ones
 * @param shown people of the group who were shown matches, to the nearest five; null when too few
 * @param percentage of them whose last look brought a good match, to the nearest five; null when
 *     too few
 */
public record ExposureLine(String group, Integer shown, Integer percentage) {
  /** Fewer are not told of. */
  static final int FEWEST = 10;

  private static final int STEP = 5;

  /** Counts made safe to tell. */
  static ExposureLine of(String group, int shown, int good) {
    return shown < FEWEST
        ? new ExposureLine(group, null, null)
        : new ExposureLine(group, rounded(shown), rounded(100.0 * good / shown));
  }

  private static int rounded(double value) {
    return (int) (STEP * Math.round(value / STEP));
  }
}
