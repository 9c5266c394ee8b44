package org.fairway.pathway.progress.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.progress.IncidentKind;
import org.fairway.pathway.progress.IncidentSeverity;
import org.fairway.pathway.support.Codes;

/** Something that went wrong. */
@Schema(name = "RecordIncident", description = "Something that went wrong")
public record IncidentRequest(
    @NotNull LocalDate date,
    @NotNull IncidentKind kind,
    @NotNull IncidentSeverity severity,
    @NotBlank
        @Size(max = Codes.LONGEST_NOTE)
        @Schema(description = "What happened; sealed, for care system and employer alone")
        String note) {}
