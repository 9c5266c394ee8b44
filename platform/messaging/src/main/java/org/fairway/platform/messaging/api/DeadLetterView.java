package org.fairway.platform.messaging.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.messaging.DeadLetter;

/**
 * A dead letter as its operators see it. The message's content is not shown: it may be of a class
 * that operators have no business with.
 *
 * @param consumer service and handler that could not take it
 * @param reason UNREADABLE, REFUSED, DATABASE_REFUSED or HANDLER_FAILED
 * @param detail one sentence
 * @param attempts so far, replays included
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterView(
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
    DeadLetter.State state,
    String correlationId,
    Instant parkedAt,
    Instant lastAttemptAt,
    Instant resolvedAt,
    List<AllowedAction> allowedActions) {

  static DeadLetterView of(DeadLetter letter) {
    return new DeadLetterView(
        letter.id(),
        letter.consumer(),
        letter.eventId(),
        letter.type(),
        letter.subject(),
        letter.topic(),
        letter.partition(),
        letter.offset(),
        letter.reason(),
        letter.detail(),
        letter.attempts(),
        letter.state(),
        letter.correlationId(),
        letter.parkedAt(),
        letter.lastAttemptAt(),
        letter.resolvedAt(),
        List.of(replay(letter)));
  }

  private static AllowedAction replay(DeadLetter letter) {
    boolean pending = letter.state() == DeadLetter.State.PENDING;
    return new AllowedAction("replay", pending, pending ? null : "The dead letter is not pending.");
  }

  /**
   * What the caller may do next.
   *
   * @param reason why not; absent when allowed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AllowedAction(String action, boolean allowed, String reason) {}
}
