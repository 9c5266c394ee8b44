package org.fairway.metrics.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which quarters of the pay range are one larger when the number of staff does not divide by four.
 */
@Schema(
    name = "QuarterRemainder",
    description = "Which quarters are one larger when staff do not divide by four")
public enum Remainder {
  /** One left: lower. Two: lower and upper middle. Three: all but the upper. */
  SPREAD(0, 2, 1),
  /** From the lower quarter upwards. */
  LOWEST_FIRST(0, 1, 2),
  /** From the upper quarter downwards. */
  HIGHEST_FIRST(3, 2, 1);

  private final int first;
  private final int second;
  private final int third;

  Remainder(int first, int second, int third) {
    this.first = first;
    this.second = second;
    this.third = third;
  }

  /** Sizes of the four quarters, the lower first; they add up to the number of staff. */
  public long[] sizes(long staff) {
    long[] sizes = {staff / 4, staff / 4, staff / 4, staff / 4};
    long left = staff % 4;
    sizes[first] += left > 0 ? 1 : 0;
    sizes[second] += left > 1 ? 1 : 0;
    sizes[third] += left > 2 ? 1 : 0;
    return sizes;
  }
}
