package org.fairway.pathway.sidebyside;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A publication without its document: what lists are made of.
 *
 * @param edition counts the publications of a year, from 1
 * @param readers ODS codes of the care systems that were named, also after the withdrawal
 * @param publishedAt null before
 * @param withdrawnAt null before
 */
public record PublicationHead(
    UUID id,
    String period,
    int edition,
    PublicationState state,
    List<String> readers,
    Instant createdAt,
    Instant publishedAt,
    Instant withdrawnAt) {}
