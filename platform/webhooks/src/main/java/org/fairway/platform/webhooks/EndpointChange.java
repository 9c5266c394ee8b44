package org.fairway.platform.webhooks;

import java.util.List;

/** What an endpoint is to be. Null: as it is. */
public record EndpointChange(
    String name, String url, List<String> types, WebhookEndpoint.State state) {

  /** Copies what could be changed. */
  public EndpointChange {
    types = types == null ? null : List.copyOf(types);
  }

  /** Whether something comes to be sent by it that was not, or elsewhere. */
  boolean tells() {
    return url != null || types != null || state == WebhookEndpoint.State.ACTIVE;
  }
}
