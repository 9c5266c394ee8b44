package org.fairway.pathway.progress.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.progress.VisitPlace;
import org.fairway.pathway.support.Codes;

/** A visit of the job coach. */
@Schema(name = "RecordCoachVisit", description = "A visit of the job coach")
public record CoachVisitRequest(
    @NotNull LocalDate date,
    @NotNull VisitPlace place,
    @NotNull @Min(1) @Max(1440) Integer minutes,
    @Size(max = Codes.LONGEST_NOTE) @Schema(description = "Free text; sealed") String note) {}
