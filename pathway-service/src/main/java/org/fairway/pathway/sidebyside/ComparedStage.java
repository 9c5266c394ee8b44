package org.fairway.pathway.sidebyside;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.TargetStage;

/**
 * How many referrals on the programmes of a stream came to a stage.
 *
 * @param ownProgrammes with referrals in the year, of which the figure is the sum
 * @param otherProgrammes the same there
 */
@Schema(name = "ComparedStage", description = "How many came to a stage on programmes of a stream")
public record ComparedStage(
    @NotNull TargetStage stage,
    @NotNull ComparedFigure result,
    @Schema(required = true, minimum = "0", maximum = "500") int ownProgrammes,
    @Schema(required = true, minimum = "0", maximum = "500") int otherProgrammes) {}
