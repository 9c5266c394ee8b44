package org.fairway.pathway.outcome.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.outcome.DestinationKind;
import org.fairway.pathway.outcome.WentTo;

/** Where somebody went, as shown. */
@Schema(name = "Destination", description = "Where somebody went who left a pathway")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DestinationView(
    @NotNull UUID id,
    @NotNull DestinationKind kind,
    @NotNull LocalDate beganOn,
    @Schema(description = "Of work") UUID employmentId,
    @NotNull Instant recordedAt) {

  static DestinationView of(WentTo to) {
    return new DestinationView(
        to.id(), to.kind(), to.beganOn(), to.employmentId(), to.recordedAt());
  }
}
