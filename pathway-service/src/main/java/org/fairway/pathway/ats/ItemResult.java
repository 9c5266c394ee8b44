package org.fairway.pathway.ats;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one event of a batch.
 *
 * @param index its place in the batch, from 0
 * @param eventId as sent; null when it could not be read
 * @param applicationId the application it belongs to, where there is one
 * @param code why it was not applied; null when it was
 */
@Schema(name = "AtsEventResult", description = "What became of one event")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemResult(
    @Schema(
            required = true,
            minimum = "0",
            maximum = "499",
            description = "Its place in the batch, from 0")
        int index,
    @Schema(maxLength = 100, description = "As sent; absent when it could not be read")
        String eventId,
    @NotNull Status status,
    @Schema(description = "The application it belongs to, where there is one") UUID applicationId,
    @Schema(
            maxLength = 60,
            pattern = "[a-z][a-z0-9-]*",
            description = "Why it was not applied; absent when it was")
        String code,
    @Schema(maxLength = 500) String detail) {

  /**
   * APPLIED and DUPLICATE need nothing more; PARKED waits for a mapping here; REJECTED is for the
   * sender to mend.
   */
  @Schema(
      name = "AtsEventStatus",
      description =
          "APPLIED and DUPLICATE need nothing more; PARKED waits for a mapping; REJECTED is for the"
              + " sender to mend; FAILED is to be sent again")
  public enum Status {
    APPLIED,
    DUPLICATE,
    PARKED,
    REJECTED,
    /** Our fault: stored, to be sent or replayed again. */
    FAILED
  }

  static ItemResult applied(String eventId, UUID application) {
    return new ItemResult(0, eventId, Status.APPLIED, application, null, null);
  }

  static ItemResult duplicate(String eventId, UUID application) {
    String detail = "This event was received before; nothing changed.";
    return new ItemResult(0, eventId, Status.DUPLICATE, application, "duplicate", detail);
  }

  static ItemResult parked(String eventId) {
    String detail =
        "The stage has no mapping; the event is kept and can be replayed when it has one.";
    return new ItemResult(0, eventId, Status.PARKED, null, "stage-unmapped", detail);
  }

  static ItemResult rejected(String eventId, String code, String detail) {
    return new ItemResult(0, eventId, Status.REJECTED, null, code, detail);
  }

  static ItemResult failed(String eventId) {
    String detail = "The event is kept and was not processed; send it again.";
    return new ItemResult(0, eventId, Status.FAILED, null, "not-processed", detail);
  }

  ItemResult at(int place) {
    return new ItemResult(place, eventId, status, applicationId, code, detail);
  }
}
