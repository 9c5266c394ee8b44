package org.fairway.platform.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that is told to an endpoint.
 *
 * @param id the same over all attempts and endpoints
 * @param data as it was told then; null when it is asked for at each attempt
 */
public record WebhookEvent(
    UUID id, String type, String subject, Instant occurredAt, JsonNode data) {}
