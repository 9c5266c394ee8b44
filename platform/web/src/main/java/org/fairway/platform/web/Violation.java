package org.fairway.platform.web;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where: a JSON pointer into the body ({@code /facts/3/count}), {@code query.limit}
 *     for a parameter, or {@code line 17342, column band} for a file
 * @param code stable machine-readable code, for example {@code unknown-property}
 * @param detail what is wrong and what is allowed, without the value of a personal field
 */
public record Violation(String pointer, String code, String detail) {}
