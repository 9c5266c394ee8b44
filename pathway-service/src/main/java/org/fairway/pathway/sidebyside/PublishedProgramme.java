package org.fairway.pathway.sidebyside;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.programme.ProgrammeStream;

/** A programme as another care system may read it: without its aims, funder and employer. */
@Schema(name = "PublishedProgramme", description = "A programme as another care system reads it")
public record PublishedProgramme(
    @NotNull @Schema(maxLength = 200) String name,
    @NotNull ProgrammeStream stream,
    @NotNull @Schema(maxItems = 23) List<PathwayType> pathwayTypes,
    @NotNull @Schema(maxItems = 30) List<@Size(max = 60) String> targetGroups,
    @NotNull LocalDate startsOn,
    @NotNull LocalDate endsOn,
    @Schema(required = true, minimum = "0", maximum = "10000") int places,
    @NotNull @Schema(maxItems = 30) List<PublishedTarget> targets,
    @NotNull @Schema(maxItems = 12, description = "Referrals of the document's year")
        List<PublishedStage> stages) {}
