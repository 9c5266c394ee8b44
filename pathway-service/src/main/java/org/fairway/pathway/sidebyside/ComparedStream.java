package org.fairway.pathway.sidebyside;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.ProgrammeStream;

/** Programmes of a stream that at least one of the two has told. */
@Schema(name = "ComparedStream", description = "Programmes of a stream beside each other")
public record ComparedStream(
    @NotNull ProgrammeStream stream,
    @NotNull StreamSide own,
    @NotNull StreamSide other,
    @NotNull @Schema(maxItems = 30_000) List<ComparedGroup> groups,
    @NotNull @Schema(maxItems = 30_000) List<ComparedTarget> targets,
    @NotNull @Schema(maxItems = 12) List<ComparedStage> stages) {}
