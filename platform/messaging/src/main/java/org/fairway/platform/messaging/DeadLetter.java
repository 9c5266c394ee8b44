package org.fairway.platform.messaging;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message that a consumer could not take.
 *
 * @param consumer service and handler; the service alone when the message could not even be read
 * @param eventId null if unreadable, as are type, subject and correlationId
 * @param topic where the message lies, with partition and offset
 * @param reason UNREADABLE, REFUSED, DATABASE_REFUSED or HANDLER_FAILED
 * @param detail one sentence for people, without values
 * @param attempts so far, replays included
 * @param version grows with each change
 * @param resolvedAt null while pending
 */
public record DeadLetter(
    UUID id,
    String consumer,
    UUID eventId,
    String type,
    String subject,
    String topic,
    int partition,
    long offset,
    String reason,
    String detail,
    int attempts,
    State state,
    long version,
    String correlationId,
    Instant parkedAt,
    Instant lastAttemptAt,
    Instant resolvedAt) {

  /** What became of it. */
  @Schema(name = "DeadLetterState", description = "What became of a dead letter")
  public enum State {
    /** Waits for somebody to mend the cause and replay it. */
    PENDING,
    /** Has taken effect. */
    REPLAYED,
    /** Was given up by an operator of the database. */
    DISCARDED
  }
}
