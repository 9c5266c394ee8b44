package org.fairway.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What came of a round of load.
 *
 * @param answered requests with the wanted status
 * @param seconds that load was given
 * @param latencies of the answered requests, in nanoseconds
 * @param aside answers on the way to what is measured
 */
public record LoadResult(long answered, double seconds, Histogram latencies, long aside) {
  private static final double NANOS_IN_MILLI = 1e6;

  public double rate() {
    return answered / seconds;
  }

  /** In milliseconds. */
  public double percentile(double percent) {
    return latencies.getValueAtPercentile(percent) / NANOS_IN_MILLI;
  }
}
