package org.fairway.referral.referral.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.referral.LineKind;
import org.fairway.referral.referral.Reason;
import org.fairway.referral.referral.ReferralStatus;
import org.fairway.referral.referral.TimelineEntry;

/** One line of a timeline. */
@Schema(name = "TimelineEntry", description = "One line of a referral's timeline")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineView(
    @NotNull UUID id,
    @NotNull LineKind kind,
    @NotNull Instant at,
    @NotNull
        @Schema(
            maxLength = 100,
            description = "Subject of the one who did it; worker for the service itself")
        String actor,
    @Schema(description = "Status before a move") ReferralStatus fromStatus,
    @Schema(description = "Status after a move") ReferralStatus toStatus,
    Reason reason,
    @Schema(maxLength = 200, description = "What exactly happened, in the words of the kind")
        String code,
    @Schema(description = "The thing that it is about: an appointment, another referral")
        UUID aboutId,
    @Schema(description = "The note that came with it") UUID noteId,
    @Schema(maxLength = 4000, description = "What was said with it") String note) {

  static TimelineView of(TimelineEntry line) {
    return new TimelineView(
        line.id(),
        line.kind(),
        line.at(),
        line.actor(),
        line.from(),
        line.to(),
        line.reason(),
        line.code(),
        line.aboutId(),
        line.noteId(),
        line.note());
  }
}
