package org.fairway.metrics.indicator;

import org.fairway.metrics.catalogue.Unit;

/**
 * Focus group minus reference group.
 *
 * @param unit percentage points, or for scores the score
 * @param interval the same unit; null where there is none
 */
public record Difference(double value, Unit unit, Interval interval) {}
