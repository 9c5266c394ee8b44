package org.fairway.pathway.matching.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.matching.OpportunityMatch;
import org.fairway.pathway.opportunity.OpenOpportunity;
import org.fairway.pathway.programme.PathwayType;

/** An opportunity for a person. */
@Schema(name = "OpportunityMatch", description = "An opportunity for a person, explained")
public record OpportunityMatchView(
    @NotNull UUID opportunityId,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Z0-9]+") String employer,
    @NotNull PathwayType pathwayType,
    @NotNull @Schema(maxLength = 200) String title,
    @Schema(required = true, minimum = "0", maximum = "10000") int available,
    @Schema(
            required = true,
            description = "Who meets the essential requirements is sure of an interview")
        boolean guaranteedInterview,
    @Schema(required = true, minimum = "0", maximum = "100") int percentage,
    @NotNull @Schema(maxItems = 20) List<CriterionView> criteria) {

  static OpportunityMatchView of(OpportunityMatch match) {
    OpenOpportunity opportunity = match.opportunity();
    return new OpportunityMatchView(
        opportunity.id(),
        opportunity.employer(),
        opportunity.pathwayType(),
        opportunity.title(),
        opportunity.available(),
        opportunity.guaranteedInterview(),
        match.percentage(),
        CriterionView.of(match.criteria()));
  }
}
