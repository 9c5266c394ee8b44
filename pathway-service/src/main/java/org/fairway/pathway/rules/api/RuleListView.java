package org.fairway.pathway.rules.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All rules that were asked for; there is no second page. */
@Schema(name = "RuleList", description = "All rules that were asked for; there is no second page")
public record RuleListView(@NotNull @Schema(maxItems = 500) List<RuleView> items) {}
