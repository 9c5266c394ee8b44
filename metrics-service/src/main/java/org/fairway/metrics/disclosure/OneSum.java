package org.fairway.metrics.disclosure;

/**
 * Freedom of counts that one sum alone binds: what one gives another must take. Exact, in whole
 * numbers.
 */
final class OneSum implements Freedom {

  private final Grid grid;
  private final Sight sight;
  private final int sum;

  /** By how much all counts together can push the parts against the total, and the other way. */
  private long up;

  private long down;

  OneSum(Grid grid, Sight sight, Island island) {
    this.grid = grid;
    this.sight = sight;
    this.sum = island.sums().iterator().next();
    for (int cell : island.cells()) {
      up += isPart(cell) ? roomAbove(cell) : roomBelow(cell);
      down += isPart(cell) ? roomBelow(cell) : roomAbove(cell);
    }
  }

  @Override
  public long far(int cell, int way, long enough) {
    boolean more = way == MORE;
    long taken = more == isPart(cell) ? down : up;
    long others = taken - (more ? roomBelow(cell) : roomAbove(cell));
    return Math.min(enough, Math.min(more ? roomAbove(cell) : roomBelow(cell), others));
  }

  private boolean isPart(int cell) {
    return grid.sign(sum, cell) > 0;
  }

  private long roomAbove(int cell) {
    return sight.high(cell) - grid.counts[cell];
  }

  private long roomBelow(int cell) {
    return grid.counts[cell] - sight.low(cell);
  }
}
