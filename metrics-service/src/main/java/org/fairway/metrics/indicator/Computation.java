package org.fairway.metrics.indicator;

import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.fact.FactSet;

/** Computes indicators of one kind. Stateless. */
interface Computation {

  Result compute(IndicatorDefinition definition, Edition edition, FactSet facts);
}
