package org.fairway.platform.webhooks.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.Text;
import org.fairway.platform.webhooks.EndpointChange;
import org.fairway.platform.webhooks.WebhookEndpoint;

/** Bodies of requests about webhooks. */
final class WebhookBodies {
  static final String TYPE = "[a-z][a-z0-9]*(\\.[a-z][a-z0-9-]*)+\\.v[1-9][0-9]{0,3}";
  static final String URL = "https?://[!-~]+";

  private WebhookBodies() {}

  @Schema(name = "NewWebhookEndpoint", description = "Where to be told of what")
  record Create(
      @NotNull @Size(min = 1, max = 100) @Pattern(regexp = Text.LINE) String name,
      @NotNull
          @Size(min = 8, max = 1000)
          @Pattern(regexp = URL)
          @Schema(description = "Over https; its host is one of the public internet")
          String url,
      @NotNull @Size(min = 1, max = 50)
          List<@NotNull @Size(max = 100) @Pattern(regexp = TYPE) String> types) {

    EndpointChange change() {
      return new EndpointChange(name, url, types, null);
    }
  }

  @Schema(
      name = "WebhookEndpointPatch",
      description = "What an endpoint is to be; what is left out stays")
  record Change(
      @Size(min = 1, max = 100) @Pattern(regexp = Text.LINE) String name,
      @Size(min = 8, max = 1000) @Pattern(regexp = URL) String url,
      @Size(min = 1, max = 50) List<@NotNull @Size(max = 100) @Pattern(regexp = TYPE) String> types,
      WebhookEndpoint.State state) {

    EndpointChange change() {
      return new EndpointChange(name, url, types, state);
    }
  }

  @Schema(name = "WebhookReplay", description = "From when on everything is sent again")
  record Replay(@NotNull Instant from) {}
}
