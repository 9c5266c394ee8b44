package org.fairway.metrics.trend;

import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.Told;

/**
 * An indicator in one period.
 *
 * @param version of the definition that held then
 * @param broken why it does not compare with the point before; null when it does
 * @param change against the last point that has a value and compares, in the indicator's unit; null
 *     where there is none
 * @param tendency of the change
 */
public record Point(
    Period period,
    String version,
    IndicatorDefinition definition,
    Told told,
    String broken,
    Double change,
    Tendency tendency) {}
