package org.fairway.platform.webhooks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an attempt. */
@Schema(name = "WebhookAttemptOutcome", description = "What came of an attempt")
public enum AttemptOutcome {
  /** Any 2xx. */
  DELIVERED,
  /** Any 3xx: redirects are not followed. */
  REDIRECTED,
  /** An answer of another kind. */
  REFUSED,
  /** 429, 502 or 504: the endpoint is left alone for a while. */
  SLOWED_DOWN,
  /** 410: the endpoint is disabled. */
  GONE,
  /** No status within the time. */
  TIMED_OUT,
  /** No connection. */
  UNREACHABLE,
  /** No connection that could be trusted. */
  TLS_FAILED,
  /** The host leads to an address that is not public. */
  TARGET_REFUSED,
  /** Under way, or the sender ended meanwhile. */
  UNKNOWN;

  static AttemptOutcome of(int status) {
    return switch (status) {
      case 410 -> GONE;
      case 429, 502, 504 -> SLOWED_DOWN;
      default ->
          switch (status / 100) {
            case 2 -> DELIVERED;
            case 3 -> REDIRECTED;
            default -> REFUSED;
          };
    };
  }
}
