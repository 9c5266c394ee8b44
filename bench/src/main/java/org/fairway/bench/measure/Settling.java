package org.fairway.bench.measure;

/**
 * Tells when a server has warmed up: when three rounds, one after the other, did not cost much less
 * CPU for an answer than the least before them. A server whose code is compiled while it is
 * measured shows its compiler and not itself. The compiler's CPU is in the figure, and CPU differs
 * less from round to round than rates do.
 */
public final class Settling {
  private static final double MUCH = 0.95;
  private static final int MOST = 30;
  private static final int QUIET = 3;

  private double least = Double.POSITIVE_INFINITY;
  private int rounds;
  private int quiet;

  /** The manner in words, for reports. */
  public static String manner() {
    return "until %d rounds took at least 95 %% of the least CPU before, %d rounds at most"
        .formatted(QUIET, MOST);
  }

  /**
   * Whether to warm up for another round.
   *
   * @param cost of the round that has ended
   */
  public boolean goesOn(Cost cost) {
    quiet = rounds > 0 && cost.cpu() > least * MUCH ? quiet + 1 : 0;
    least = Math.min(least, cost.cpu());
    return ++rounds < MOST && quiet < QUIET;
  }
}
