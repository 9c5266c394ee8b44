package org.fairway.platform.webhooks.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.AllowedAction;
import org.fairway.platform.web.Text;
import org.fairway.platform.webhooks.EndpointWithSecret;
import org.fairway.platform.webhooks.WebhookEndpoint;

/** An endpoint as its owner sees it. */
@Schema(name = "WebhookEndpoint", description = "An address that is told of events")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookEndpointView(
    @NotNull UUID id,
    @NotNull
        @Schema(maxLength = 40, pattern = "[A-Za-z0-9-]+", description = "Whose endpoint it is")
        String organisation,
    @NotNull @Schema(maxLength = 100, pattern = Text.LINE) String name,
    @NotNull
        @Schema(
            maxLength = 1000,
            pattern = WebhookBodies.URL,
            description = "In full for its own organisation; for others scheme, host and port")
        String url,
    @NotNull @Schema(maxItems = 50, description = "Types of the events that it gets")
        List<@Size(max = 100) @Pattern(regexp = WebhookBodies.TYPE) String> types,
    @NotNull WebhookEndpoint.State state,
    @Schema(description = "Absent while active") WebhookEndpoint.DisabledReason disabledReason,
    @Schema(
            description =
                "Absent while active. A replay from here sends what was held, and what was given"
                    + " up at that moment")
        Instant disabledAt,
    @Schema(
            description =
                "Since when nothing has got through; absent when the last did, and once it is active"
                    + " again. A replay from before this sends all that was missed")
        Instant failingSince,
    @Schema(
            maxLength = 120,
            pattern = "whsec_[A-Za-z0-9+/=]+",
            description = "Signing secret; only in the answer that makes it")
        String secret,
    @Schema(description = "Until when the secret before the last rotation signs too")
        Instant previousSecretValidUntil,
    @NotNull Instant createdAt,
    @NotNull @Schema(maxItems = 2) List<AllowedAction> allowedActions) {

  static WebhookEndpointView of(EndpointWithSecret made) {
    return of(made.endpoint(), made.secret().reveal());
  }

  static WebhookEndpointView of(WebhookEndpoint endpoint) {
    return of(endpoint, null);
  }

  private static WebhookEndpointView of(WebhookEndpoint endpoint, String secret) {
    return new WebhookEndpointView(
        endpoint.id(),
        endpoint.organisation(),
        endpoint.name(),
        endpoint.url(),
        endpoint.types(),
        endpoint.state(),
        endpoint.disabledReason(),
        endpoint.disabledAt(),
        endpoint.failingSince(),
        secret,
        endpoint.previousValidUntil(),
        endpoint.createdAt(),
        List.of(when(endpoint, "test"), when(endpoint, "replay")));
  }

  private static AllowedAction when(WebhookEndpoint endpoint, String action) {
    return AllowedAction.when(endpoint.active(), action, "The endpoint is disabled.");
  }
}
