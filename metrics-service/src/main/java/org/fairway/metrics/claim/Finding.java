package org.fairway.metrics.claim;

/** Something found about a published figure, with the figures that show it. */
public record Finding(FindingCode code, String detail) {}
