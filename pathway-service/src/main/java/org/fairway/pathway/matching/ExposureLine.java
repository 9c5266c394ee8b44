package org.fairway.pathway.matching;

/**
 * How a group sees good matches.
 *
 * @param group code; {@code ALL} and {@code NONE_DECLARED} beside the declared ones
 * @param shown people of the group who were shown matches, to the nearest five; null when too few
 * @param percentage of them whose last look brought a good match, of rounded counts and to the
 *     nearest five; null when too few were shown matches, or when one to four did or did not see a
 *     good one
 * @param reason why a number is left out; null when none is
 */
public record ExposureLine(String group, Integer shown, Integer percentage, ExposureReason reason) {
  /** Fewer are not told of. */
  static final int FEWEST = 10;

  /** The group of everybody. */
  static final String ALL = "ALL";

  private static final int STEP = 5;

  /** Counts made safe to tell. */
  static ExposureLine of(String group, int shown, int good) {
    if (shown < FEWEST) {
      return new ExposureLine(group, null, null, ExposureReason.FEWER_THAN_TEN);
    }
    if (few(good) || few(shown - good)) {
      return new ExposureLine(group, rounded(shown), null, ExposureReason.ONE_TO_FOUR);
    }
    int percentage = rounded(100.0 * rounded(good) / rounded(shown));
    return new ExposureLine(group, rounded(shown), percentage, null);
  }

  /** Whether it is told of: that somebody declared a group is nobody's business. */
  boolean told() {
    return shown != null || group.equals(ALL);
  }

  private static boolean few(int people) {
    return people > 0 && people < STEP;
  }

  private static int rounded(double value) {
    return (int) (STEP * Math.round(value / STEP));
  }
}
