package org.fairway.metrics.extract;

/**
 * How files are read.
 *
 * @param headers names of columns
 */
public record Settings(HeaderNames headers, Limits limits) {}
