package org.fairway.pathway.sidebyside;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.TargetStage;

/**
 * What the programmes of a stream want to reach, of a stage and a group.
 *
 * @param group null for everybody
 */
@Schema(name = "ComparedTarget", description = "What programmes of a stream want to reach")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparedTarget(
    @NotNull TargetStage stage,
    @Schema(maxLength = 60, description = "Absent for everybody") String group,
    @NotNull @Schema(maxItems = 15_000, description = "Empty when there is none here")
        List<PublishedTarget> own,
    @NotNull @Schema(maxItems = 15_000, description = "Empty when there is none there")
        List<PublishedTarget> other) {}
