package org.fairway.metrics.claim;

/**
 * What a usual mistake gives.
 *
 * @param value nothing when the mistake cannot be made with these counts
 * @param words how it came about
 */
record Slip(FindingCode code, Double value, String words) {}
