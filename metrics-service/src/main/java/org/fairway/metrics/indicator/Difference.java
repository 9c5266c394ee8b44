package org.fairway.metrics.indicator;

/**
 * Focus group minus reference group.
 *
 * @param value percentage points
 * @param interval the same unit
 */
public record Difference(double value, Interval interval) {}
