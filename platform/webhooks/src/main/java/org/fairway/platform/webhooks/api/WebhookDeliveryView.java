package org.fairway.platform.webhooks.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.webhooks.AttemptOutcome;
import org.fairway.platform.webhooks.DeliveryLog;
import org.fairway.platform.webhooks.WebhookDelivery;

/** What became of one event at one endpoint. */
@Schema(name = "WebhookDelivery", description = "What became of one event at one endpoint")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookDeliveryView(
    @NotNull UUID id,
    @NotNull @Schema(description = "The header webhook-id of every attempt") UUID eventId,
    @NotNull @Schema(maxLength = 100, pattern = WebhookBodies.TYPE) String type,
    @NotNull @Schema(maxLength = 200, description = "What the event is about") String subject,
    @NotNull Instant occurredAt,
    @NotNull WebhookDelivery.State state,
    @Schema(required = true, minimum = "0", description = "So far, those of replays included")
        int attempts,
    @Schema(description = "Absent when it is not tried again") Instant nextAttemptAt,
    @Schema(description = "Absent before the first attempt") AttemptOutcome lastOutcome,
    @Schema(minimum = "100", maximum = "999", description = "Absent without an answer")
        Integer lastStatus,
    @Schema(description = "Absent before the first attempt") Instant lastAttemptAt,
    @Schema(description = "Absent while pending") Instant endedAt,
    @Schema(maxItems = 100, description = "The last hundred; absent in lists")
        List<WebhookAttemptView> log) {

  static WebhookDeliveryView of(WebhookDelivery delivery) {
    return of(delivery, null);
  }

  static WebhookDeliveryView of(DeliveryLog.Detail detail) {
    return of(detail.delivery(), detail.attempts().stream().map(WebhookAttemptView::of).toList());
  }

  private static WebhookDeliveryView of(WebhookDelivery delivery, List<WebhookAttemptView> log) {
    return new WebhookDeliveryView(
        delivery.id(),
        delivery.eventId(),
        delivery.type(),
        delivery.subject(),
        delivery.occurredAt(),
        delivery.state(),
        delivery.attempts(),
        delivery.nextAt(),
        delivery.lastOutcome(),
        delivery.lastStatus(),
        delivery.lastAttemptAt(),
        delivery.endedAt(),
        log);
  }

  /** One attempt. */
  @Schema(name = "WebhookAttempt", description = "One attempt of a delivery")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WebhookAttemptView(
      @Schema(required = true, minimum = "1") int number,
      @NotNull Instant at,
      @NotNull AttemptOutcome outcome,
      @Schema(minimum = "100", maximum = "999", description = "Absent without an answer")
          Integer status,
      @Schema(minimum = "0", description = "How long it took; absent while it is under way")
          Integer millis) {

    static WebhookAttemptView of(WebhookDelivery.Attempt attempt) {
      return new WebhookAttemptView(
          attempt.number(), attempt.at(), attempt.outcome(), attempt.status(), attempt.millis());
    }
  }
}
