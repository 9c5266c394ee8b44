package org.fairway.metrics.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * One version of what a source said about a period.
 *
 * @param current false once replaced
 * @param facts how many are kept
 * @param suppliedBy organisation that sent it
 */
public record FactSetHead(
    UUID id,
    String organisation,
    Period period,
    String source,
    long version,
    boolean current,
    int facts,
    String suppliedBy,
    Instant createdAt) {}
