package org.fairway.metrics.catalogue;

/**
 * A word for a total score.
 *
 * @param least smallest total that it stands for
 */
public record RatingBand(String rating, double least) {}
