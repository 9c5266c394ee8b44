package org.fairway.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** The realm gave no token: the client is unknown or disabled, its secret or a scope is wrong. */
public final class TokenRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TokenRefusedException(URI endpoint, int status, JsonNode answer) {
    super(
        "%s gives no token: status %d, %s (%s)"
            .formatted(
                endpoint,
                status,
                answer.path("error").asText("no reason"),
                answer.path("error_description").asText("no description")));
  }
}
