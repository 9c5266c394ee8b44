package org.fairway.pathway.matching;

import java.util.List;
import org.fairway.pathway.opportunity.OpenOpportunity;

/** An opportunity for a person, with the percentage and where it comes from. */
public record OpportunityMatch(
    OpenOpportunity opportunity, int percentage, List<CriterionResult> criteria) {}
