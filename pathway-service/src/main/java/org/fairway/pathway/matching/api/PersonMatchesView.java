package org.fairway.pathway.matching.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.matching.PersonMatch;
import org.fairway.pathway.matching.Ranked;

/** People for an opportunity, the best first. */
@Schema(name = "PersonMatches", description = "People for an opportunity, the best first")
public record PersonMatchesView(
    @NotNull @Schema(maxItems = 100) List<PersonMatchView> items,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "1000",
            description = "How many were compared")
        int considered,
    @Schema(required = true, description = "False when only the nearest were compared")
        boolean complete) {

  static PersonMatchesView of(Ranked<PersonMatch> ranked) {
    return new PersonMatchesView(
        ranked.matches().stream().map(PersonMatchView::of).toList(),
        ranked.considered(),
        ranked.complete());
  }
}
