package org.fairway.reporting.figures;

/**
 * What else a report states about how it was made.
 *
 * @param retrieved day of retrieval in words, for people; data files leave it out, so that equal
 *     inputs give equal files
 * @param inputsChecksum SHA-256 of the figures that it was made from
 * @param codeVersion version of the code that made it
 */
public record Making(String retrieved, String inputsChecksum, String codeVersion) {}
