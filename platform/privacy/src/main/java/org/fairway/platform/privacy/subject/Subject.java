package org.fairway.platform.privacy.subject;

import java.util.UUID;

/**
 * Whom it is about.
 *
 * @param pseudonym by which other services know them
 * @param id by which the service that entered them knows them; null elsewhere
 */
public record Subject(String tenant, String pseudonym, UUID id) {}
