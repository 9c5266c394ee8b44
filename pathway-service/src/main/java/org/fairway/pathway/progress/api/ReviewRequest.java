package org.fairway.pathway.progress.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.progress.ReviewKind;
import org.fairway.pathway.support.Codes;

/** A review that was held. */
@Schema(name = "RecordReview", description = "A review that was held")
public record ReviewRequest(
    @NotNull LocalDate date,
    @NotNull ReviewKind kind,
    @NotNull
        @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.CODE)
        @Schema(description = "Code of who held it, never a name")
        String heldBy,
    @Schema(description = "The day of the next review; a week before it, somebody is reminded")
        LocalDate nextOn,
    @Size(max = Codes.LONGEST_NOTE) @Schema(description = "Free text; sealed") String note) {}
