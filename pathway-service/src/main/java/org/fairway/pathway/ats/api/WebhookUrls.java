package org.fairway.pathway.ats.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.fairway.pathway.ats.AtsConfig;

/** Where a connection's sender posts to. */
@ApplicationScoped
class WebhookUrls {
  private final AtsConfig config;

  WebhookUrls(AtsConfig config) {
    this.config = config;
  }

  URI of(UUID connection, UriInfo request) {
    URI base = config.publicUrl().orElseGet(request::getBaseUri);
    return base.resolve("/v1/ats/connections/" + connection + "/events");
  }
}
