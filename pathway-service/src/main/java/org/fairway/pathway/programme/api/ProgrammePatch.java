package org.fairway.pathway.programme.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.PathwayType;

/** What may be patched, for the description; {@link ProgrammePatches} reads it. */
@Schema(
    name = "ProgrammePatch",
    description = "A merge patch: what is absent stays, null removes, lists are replaced")
record ProgrammePatch(
    @Size(min = 1, max = 200) String name,
    @Size(max = 23) List<PathwayType> pathwayTypes,
    LocalDate startsOn,
    LocalDate endsOn,
    @Size(max = 30) List<@Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> targetGroups,
    @Min(1) @Max(10_000) Integer places,
    @Schema(nullable = true) @Size(min = 1, max = 2000) String aims,
    @Schema(nullable = true) @Size(min = 1, max = 200) String funder,
    @Size(max = 30) List<ProgrammeTargetBody> targets) {}
