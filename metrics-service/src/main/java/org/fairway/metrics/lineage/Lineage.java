package org.fairway.metrics.lineage;

import java.util.List;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.indicator.Result;
import org.fairway.metrics.statement.Statement;

/**
 * A figure and all that it was made of.
 *
 * @param statement what was said where the answer is in words; null where nothing was
 */
public record Lineage(
    Edition edition,
    IndicatorDefinition definition,
    Result result,
    List<Strand> strands,
    Statement statement) {}
