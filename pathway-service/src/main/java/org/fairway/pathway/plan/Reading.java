package org.fairway.pathway.plan;

/**
 * A figure as it was read from metrics-service.
 *
 * @param request that was answered
 * @param supplied whether there are facts for it, shown or not
 * @param unit null when unknown
 */
record Reading(PlanYear year, String request, Figure figure, boolean supplied, ProgressUnit unit) {}
