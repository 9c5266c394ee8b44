package org.fairway.platform.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one event at one endpoint.
 *
 * @param attempts ever, also of earlier rounds
 * @param nextAt when it is tried next; null when it is not
 * @param lastOutcome null before the first attempt
 */
public record WebhookDelivery(
    UUID id,
    UUID eventId,
    String type,
    String subject,
    Instant occurredAt,
    State state,
    int attempts,
    Instant nextAt,
    AttemptOutcome lastOutcome,
    Integer lastStatus,
    Instant lastAttemptAt,
    Instant endedAt) {

  /** How far it is. */
  @Schema(name = "WebhookDeliveryState", description = "How far a delivery is")
  public enum State {
    PENDING,
    DELIVERED,
    /** Ten attempts were in vain, or the endpoint is gone. */
    FAILED,
    /** The endpoint was disabled meanwhile; a replay sends it. */
    HELD
  }

  /**
   * One attempt.
   *
   * @param status of the answer; null without one
   * @param millis null while it is under way
   */
  public record Attempt(
      int number, Instant at, AttemptOutcome outcome, Integer status, Integer millis) {}
}
