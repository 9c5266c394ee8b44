package org.fairway.pathway.matching;

import java.util.List;
import java.util.UUID;

/**
 * A person for an opportunity.
 *
 * @param person pseudonym
 */
public record PersonMatch(
    UUID referral, String person, int percentage, List<CriterionResult> criteria) {}
