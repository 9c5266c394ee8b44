package org.fairway.metrics.indicator;

import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;

/** Computes indicators of one kind. Stateless. */
interface Computation {

  Result compute(IndicatorDefinition definition, Edition edition, Years years);
}
