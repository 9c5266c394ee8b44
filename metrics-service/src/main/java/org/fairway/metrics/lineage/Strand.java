package org.fairway.metrics.lineage;

import java.util.List;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.metrics.indicator.Ingredient;

/**
 * One ingredient of a figure, and the facts that it was made of.
 *
 * @param period whose facts they are: the year's, or of a two-year window the one before
 * @param facts those added up; none when the ingredient was not supplied
 */
public record Strand(Ingredient ingredient, Period period, List<SourcedFact> facts) {}
