package org.fairway.metrics.indicator;

/**
 * Something about a figure that its reader should look at.
 *
 * @param code words in small letters, parted by hyphens
 * @param detail one line
 */
public record Notice(String code, String detail) {}
