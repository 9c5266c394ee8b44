package org.fairway.metrics.statement;

/**
 * What somebody says of an indicator.
 *
 * @param narrative what was done, or why nothing was
 */
public record Said(YesNo answer, String narrative) {}
