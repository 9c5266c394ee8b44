package org.fairway.pathway.progress.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.progress.MilestoneKind;
import org.fairway.pathway.support.Codes;

/** A milestone that was reached. */
@Schema(name = "RecordMilestone", description = "A milestone that was reached")
public record MilestoneRequest(
    @NotNull LocalDate date,
    @NotNull MilestoneKind kind,
    @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.CODE)
        @Schema(description = "Code of who signed, never a name")
        String signedBy) {}
