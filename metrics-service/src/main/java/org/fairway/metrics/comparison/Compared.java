package org.fairway.metrics.comparison;

import java.util.Map;
import org.fairway.metrics.indicator.Released;

/**
 * An organisation's answers beside others'.
 *
 * @param own as the audience may see them
 * @param system by the id of the indicator
 * @param england by the id of the indicator
 */
public record Compared(
    Released own, Map<String, Comparator> system, Map<String, Comparator> england) {}
