package org.fairway.pathway.progression.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.progression.Activity;
import org.fairway.pathway.progression.Session;
import org.fairway.pathway.support.Codes;

/** A session that was held. */
@Schema(name = "RecordDevelopmentSession", description = "A session with somebody in post")
public record SessionRequest(
    @NotNull Activity activity,
    @NotNull LocalDate heldOn,
    @NotNull @Min(1) @Max(1440) Integer minutes,
    @Schema(description = "Of mentoring, and only of it") UUID pairId,
    @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.CODE)
        @Schema(description = "Code of who held it, never a name")
        String heldBy,
    @Size(max = Codes.LONGEST_NOTE) @Schema(description = "Free text; sealed") String note) {

  Session session() {
    return new Session(null, pairId, activity, heldOn, minutes, heldBy, note, null);
  }
}
