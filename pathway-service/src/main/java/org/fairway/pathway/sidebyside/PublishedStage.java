package org.fairway.pathway.sidebyside;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.TargetStage;

/** How many referrals on a programme came to a stage. */
@Schema(name = "PublishedStage", description = "How many referrals on a programme came to a stage")
public record PublishedStage(@NotNull TargetStage stage, @NotNull PublishedFigure figure) {}
