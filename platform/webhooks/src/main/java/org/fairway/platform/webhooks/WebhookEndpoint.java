package org.fairway.platform.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An address that an organisation wants to be told at.
 *
 * @param organisation whose it is; the tenant's own code for the care system's
 * @param types of the events it gets
 * @param disabledReason null while active
 * @param failingSince since when nothing has got through; null when the last did
 * @param notBefore until when it is left alone; null or past: not
 * @param previousValidUntil until when the secret before the last rotation signs too; or null
 */
public record WebhookEndpoint(
    UUID id,
    String organisation,
    String name,
    String url,
    List<String> types,
    State state,
    DisabledReason disabledReason,
    Instant disabledAt,
    Instant failingSince,
    Instant notBefore,
    Instant previousValidUntil,
    long version,
    Instant createdAt) {

  /** Whether anything is sent. */
  @Schema(name = "WebhookEndpointState", description = "Whether anything is sent to an endpoint")
  public enum State {
    ACTIVE,
    DISABLED
  }

  /** Why nothing is sent. */
  @Schema(name = "WebhookDisabledReason", description = "Why nothing is sent to an endpoint")
  public enum DisabledReason {
    /** Its owner wants it so. */
    OWNER,
    /** It answered 410. */
    GONE,
    /** Nothing got through for days. */
    FAILING
  }

  /** The same with no more of its address than scheme, host and port. */
  WebhookEndpoint withHostOnly() {
    URI full = URI.create(url);
    String host =
        full.getScheme()
            + "://"
            + full.getHost()
            + (full.getPort() < 0 ? "" : ":" + full.getPort());
    return new WebhookEndpoint(
        id,
        organisation,
        name,
        host,
        types,
        state,
        disabledReason,
        disabledAt,
        failingSince,
        notBefore,
        previousValidUntil,
        version,
        createdAt);
  }

  /** True while things are sent to it. */
  public boolean active() {
    return state == State.ACTIVE;
  }
}
