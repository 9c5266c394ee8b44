package org.fairway.pathway.sidebyside;

import java.time.Instant;
import java.util.UUID;

/**
 * What another care system shows this one, without the document: what lists are made of.
 *
 * @param publisher ODS code of the care system that shows it
 * @param edition counts that care system's publications of the year
 */
public record ReceivedHead(
    UUID id, String publisher, String period, int edition, Instant shownAt) {}
