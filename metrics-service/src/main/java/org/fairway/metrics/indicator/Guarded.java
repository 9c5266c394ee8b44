package org.fairway.metrics.indicator;

/**
 * Answers as they may be seen beyond the organisation.
 *
 * @param corrected whether readers were shown an earlier version in which a count was another: what
 *     is hidden may be so because few people were corrected
 */
public record Guarded(Answers answers, boolean corrected) {}
