package org.fairway.pathway.sidebyside;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two plans side by side. */
@Schema(name = "PlanComparison", description = "Plans of two care systems side by side")
public record PlanComparison(
    @NotNull ComparedSide own,
    @NotNull ComparedSide other,
    @NotNull @Schema(maxItems = 1000) List<ComparedIndicator> indicators,
    @NotNull @Schema(maxItems = 6) List<ComparedStream> streams) {}
