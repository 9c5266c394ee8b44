package org.fairway.metrics.fact;

/**
 * Something wrong with what was sent, in a form its sender can act on.
 *
 * @param pointer JSON pointer into the body
 * @param code stable, for programs
 * @param detail a sentence, without the value where that could tell of a person
 */
public record Flaw(String pointer, String code, String detail) {}
