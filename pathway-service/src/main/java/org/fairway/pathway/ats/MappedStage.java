package org.fairway.pathway.ats;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a mapping: the sender's own name, compared exactly, and the canonical stage. */
@Schema(
    name = "StageMapping",
    description = "The sender's own name, compared exactly, and the canonical stage")
public record MappedStage(
    @NotBlank @Size(max = 100) String originalStage, @NotNull ApplicationStage stage) {}
