package org.fairway.platform.messaging.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.messaging.DeadLetter;
import org.fairway.platform.web.AllowedAction;

/**
 * A dead letter as its operators see it. The message's content is not shown: it may be of a class
 * that operators have no business with.
 *
 * @param consumer service and handler that could not take it
 * @param reason UNREADABLE, REFUSED, DATABASE_REFUSED or HANDLER_FAILED
 * @param detail one sentence
 * @param attempts so far, replays included
 */
@Schema(
    name = "DeadLetter",
    description = "A message that could not be taken; its content is not shown")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterView(
    @NotNull UUID id,
    @NotNull @Schema(maxLength = 200, description = "Service and handler that could not take it")
        String consumer,
    @Schema(description = "Absent when unreadable") UUID eventId,
    @Schema(maxLength = 200, description = "Type of the event; absent when unreadable") String type,
    @Schema(maxLength = 200, description = "What the event is about; absent when unreadable")
        String subject,
    @NotNull @Schema(maxLength = 249, pattern = "[A-Za-z0-9._-]+") String topic,
    @Schema(required = true, minimum = "0") int partition,
    @Schema(required = true, minimum = "0") long offset,
    @NotNull
        @Schema(
            maxLength = 40,
            pattern = "[A-Z_]+",
            description = "UNREADABLE, REFUSED, DATABASE_REFUSED or HANDLER_FAILED")
        String reason,
    @NotNull @Schema(maxLength = 2000, description = "One sentence, without values") String detail,
    @Schema(required = true, minimum = "1", description = "So far, replays included") int attempts,
    @NotNull DeadLetter.State state,
    @Schema(maxLength = 200) String correlationId,
    @NotNull Instant parkedAt,
    @NotNull Instant lastAttemptAt,
    @Schema(description = "Absent while pending") Instant resolvedAt,
    @NotNull @Schema(maxItems = 1) List<AllowedAction> allowedActions) {

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
    return AllowedAction.when(pending, "replay", "The dead letter is not pending.");
  }
}
