package org.fairway.pathway.progression.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.progression.MentoringPair;
import org.fairway.pathway.support.Codes;

/** A pair as shown. */
@Schema(name = "MentoringPair", description = "Two who mentor each other, and how often each way")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PairView(
    @NotNull UUID id,
    @NotNull
        @Schema(
            maxLength = Codes.LONGEST,
            pattern = Codes.CODE,
            description = "Code of the other one")
        String counterpart,
    @NotNull LocalDate pairedOn,
    @Schema(description = "The last day; absent while it lasts") LocalDate endedOn,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "300",
            description = "Sessions in which the person was mentored")
        int mentored,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "300",
            description = "Sessions in which the person mentored the other one")
        int mentoring,
    @Schema(required = true, description = "Whether it has gone both ways") boolean reciprocal) {

  static PairView of(MentoringPair pair) {
    return new PairView(
        pair.id(),
        pair.counterpart(),
        pair.pairedOn(),
        pair.endedOn(),
        pair.mentored(),
        pair.mentoring(),
        pair.reciprocal());
  }
}
