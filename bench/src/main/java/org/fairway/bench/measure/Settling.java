package org.fairway.bench.measure;

/**
 * Tells when a server has warmed up: when two rounds, one after the other, were not much quicker
 * than the best before them. A server whose code is compiled while it is measured shows its
 * compiler and not itself.
 */
public final class Settling {
  private static final double MUCH = 1.05;
  private static final int MOST = 12;
  private static final int QUIET = 2;

  private double best;
  private int rounds;
  private int quiet;

  /** The manner in words, for reports. */
  public static String manner() {
    return "until two rounds were less than 5 %% quicker than the best before, %d rounds at most"
        .formatted(MOST);
  }

  /**
   * Whether to warm up for another round.
   *
   * @param rate of the round that has ended
   */
  public boolean goesOn(double rate) {
    quiet = rounds > 0 && rate < best * MUCH ? quiet + 1 : 0;
    best = Math.max(best, rate);
    return ++rounds < MOST && quiet < QUIET;
  }
}
