package org.fairway.pathway.ats.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
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
@Schema(name = "AtsConnection", description = "A connection to an applicant tracking system")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionView(
    @NotNull UUID id,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Z0-9]+", description = "ODS code")
        String organisation,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Z0-9_-]+") String system,
    @NotNull @Schema(maxLength = 200) String name,
    @NotNull @Schema(maxLength = 500, description = "Where the sender posts to") URI webhookUrl,
    @Schema(
            maxLength = 100,
            format = "password",
            description = "Only in the answers to opening and rotating; it cannot be read again")
        String secret,
    @Schema(
            description =
                "Until when the secret before the last rotation is accepted; absent before any")
        Instant previousSecretValidUntil,
    @NotNull Instant createdAt) {

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
