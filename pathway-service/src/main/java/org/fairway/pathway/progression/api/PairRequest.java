package org.fairway.pathway.progression.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.support.Codes;

/** Two who mentor each other from a day on. */
@Schema(name = "PairMentors", description = "Two who mentor each other from a day on")
public record PairRequest(
    @NotNull
        @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.CODE)
        @Schema(description = "Code of the other one, never a name")
        String counterpart,
    @NotNull LocalDate pairedOn) {}
