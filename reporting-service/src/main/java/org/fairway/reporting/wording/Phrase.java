package org.fairway.reporting.wording;

/**
 * The words that belong to one indicator.
 *
 * @param people whom it is about, in the plural: {@code applicants}
 * @param action what they did or met; for a ratio as an infinitive ("to be appointed from
 *     shortlisting"), for a percentage as a finite verb ("said that ...")
 */
public record Phrase(String people, String action) {}
