package org.fairway.metrics.disclosure;

/**
 * What one way of finding out leaves, another may tell: each finds tables that may be, and bounds.
 *
 * @param first the quicker
 */
record Either(Freedom first, Freedom second) implements Freedom {

  @Override
  public long far(int cell, int way, long enough) {
    long found = first.far(cell, way, enough);
    return found < enough ? Math.max(found, second.far(cell, way, enough)) : found;
  }

  @Override
  public long farAtMost(int cell, int way, long enough) {
    return Math.min(first.farAtMost(cell, way, enough), second.farAtMost(cell, way, enough));
  }
}
