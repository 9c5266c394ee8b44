package org.fairway.pathway.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Where somebody went.
 *
 * @param beganOn the day on which it began, or was found to be so
 * @param employmentId of work, or null
 */
public record WentTo(
    UUID id,
    UUID enrolmentId,
    DestinationKind kind,
    LocalDate beganOn,
    UUID employmentId,
    Instant recordedAt) {}
