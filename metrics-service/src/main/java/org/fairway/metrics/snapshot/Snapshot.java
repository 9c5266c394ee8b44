package org.fairway.metrics.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One version of an organisation's workforce on a day.
 *
 * @param current false once a corrected file has taken its place
 * @param checksum of the file it was made from
 * @param rows people in the file
 * @param suppliedBy organisation that sent the file
 */
public record Snapshot(
    UUID id,
    LocalDate date,
    long version,
    boolean current,
    UUID jobId,
    String checksum,
    long rows,
    String suppliedBy,
    Instant createdAt) {}
