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

  private final int[] order;

  Remainder(int... order) {
    this.order = order;
  }

  /** Sizes of the four quarters, the lower first; they add up to the number of staff. */
  public long[] sizes(long staff) {
    long[] sizes = {staff / 4, staff / 4, staff / 4, staff / 4};
    for (int left = 0; left < staff % 4; left++) {
      sizes[order[left]]++;
    }
    return sizes;
  }
}
