package org.fairway.metrics.trend;

import java.util.List;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Audience;

/**
 * A standard's indicators through the years.
 *
 * @param audience for whom every year's figures are
 * @param series in published order
 */
public record Trend(Standard standard, Audience audience, List<Series> series) {}
