package org.fairway.metrics.fact;

/**
 * Something odd that does not stop the facts from being accepted.
 *
 * @param code stable, for programs
 * @param detail a sentence
 */
public record Warning(String code, String detail) {}
