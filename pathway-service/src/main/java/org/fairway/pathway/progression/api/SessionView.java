package org.fairway.pathway.progression.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.progression.Activity;
import org.fairway.pathway.progression.Session;
import org.fairway.pathway.support.Codes;

/** A session as shown. */
@Schema(name = "DevelopmentSession", description = "A session with somebody in post")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionView(
    @NotNull UUID id,
    @NotNull Activity activity,
    @NotNull LocalDate heldOn,
    @Schema(required = true, minimum = "1", maximum = "1440") int minutes,
    @Schema(description = "Of mentoring") UUID pairId,
    @Schema(maxLength = Codes.LONGEST, pattern = Codes.CODE, description = "Code of who held it")
        String heldBy,
    @Schema(
            maxLength = Codes.LONGEST_NOTE,
            description = "Free text; absent for those who do not read notes")
        String note,
    @NotNull Instant recordedAt) {

  static SessionView of(Session session) {
    return new SessionView(
        session.id(),
        session.activity(),
        session.heldOn(),
        session.minutes(),
        session.pairId(),
        session.who(),
        session.note(),
        session.recordedAt());
  }
}
