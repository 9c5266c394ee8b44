package org.fairway.pathway.opportunity;

import org.fairway.pathway.programme.PathwayType;

/** Which opportunities; null leaves a condition out. */
public record OpportunityFilter(PathwayType type, OpportunityStatus status, String employer) {}
