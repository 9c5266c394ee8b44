package org.fairway.pathway.ats.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.ats.AtsConnection;

/**
 * A connection as shown.
 *
 * @param secret present only in the answers to opening and rotating; it cannot be read again
 * @param previousSecretValidUntil until when the secret before the last rotation is accepted; null
 *     before any rotation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionView(
    UUID id,
    @Schema(maxLength = 40) String organisation,
    @Schema(maxLength = 40) String system,
    @Schema(maxLength = 200) String name,
    @Schema(maxLength = 500) URI webhookUrl,
    @Schema(maxLength = 100) String secret,
    Instant previousSecretValidUntil,
    Instant createdAt) {

  static ConnectionView of(AtsConnection connection, URI webhookUrl, String secret) {
    return new ConnectionView(
        connection.id(),
        connection.organisation(),
        connection.system(),
        connection.name(),
        webhookUrl,
        secret,
        connection.previousValidUntil(),
        connection.createdAt());
  }
}
