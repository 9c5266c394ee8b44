package org.fairway.pathway.matching.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.matching.OpportunityMatch;
import org.fairway.pathway.matching.Ranked;

/** Opportunities for a person, the best first. */
@Schema(name = "OpportunityMatches", description = "Opportunities for a person, the best first")
public record OpportunityMatchesView(
    @NotNull @Schema(maxItems = 100) List<OpportunityMatchView> items,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "1000",
            description = "How many were compared")
        int considered,
    @Schema(
            required = true,
            description = "False when only the nearest of those in reach were compared")
        boolean complete) {

  static OpportunityMatchesView of(Ranked<OpportunityMatch> ranked) {
    return new OpportunityMatchesView(
        ranked.matches().stream().map(OpportunityMatchView::of).toList(),
        ranked.considered(),
        ranked.complete());
  }
}
