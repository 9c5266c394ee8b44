package org.fairway.pathway.matching;

/**
 * One criterion of a match.
 *
 * @param weight points that it could bring; those of all criteria are 100
 * @param points points that it brought; those of all criteria are the percentage
 */
public record CriterionResult(
    CriterionCode code, Outcome outcome, int weight, int points, String sentence) {}
