package org.fairway.metrics.lineage;

import java.util.List;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.indicator.Result;

/** A figure and all that it was made of. */
public record Lineage(
    Edition edition, IndicatorDefinition definition, Result result, List<Strand> strands) {}
