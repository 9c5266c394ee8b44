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
  public long more(int cell, long enough) {
    long others = isPart(cell) ? down - roomBelow(cell) : up - roomBelow(cell);
    return Math.min(enough, Math.min(roomAbove(cell), others));
  }

  @Override
  public long less(int cell, long enough) {
    long others = isPart(cell) ? up - roomAbove(cell) : down - roomAbove(cell);
    return Math.min(enough, Math.min(roomBelow(cell), others));
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
