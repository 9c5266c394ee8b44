package org.fairway.platform.privacy;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that somebody did or tried to do. It holds names, never values: what was read or
 * changed is told by the names of the fields.
 *
 * <p>It takes whatever the database holds, so that a forged row can be read and reported; what may
 * be written is held by {@link AuditNames}.
 *
 * @param id UUIDv7
 * @param organisation whose member acted; the tenant's own code for the whole tenant
 * @param at when, in UTC, to the microsecond
 * @param actor the token's subject, or the worker's name
 * @param client the system the actor used; null for a worker
 * @param action what was done, such as {@code person.read}
 * @param subjectType the kind of thing it was done to
 * @param subjectId its id; null when it concerns no single thing
 * @param outcome the name of an {@link Outcome}
 * @param purpose why it was done, or why it was refused; null when not told
 * @param fields names of the fields read or changed, separated by commas; null when not told
 * @param correlationId of the request; null outside a request
 */
public record AuditEntry(
    UUID id,
    String tenant,
    String organisation,
    Instant at,
    String actor,
    String client,
    String action,
    String subjectType,
    String subjectId,
    String outcome,
    String purpose,
    String fields,
    String correlationId) {}
