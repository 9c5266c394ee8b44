package org.fairway.metrics.fact;

import java.util.List;

/**
 * What became of facts that were taken.
 *
 * @param head the version they are now
 * @param warnings what is odd about them
 */
public record FactReport(FactSetHead head, List<Warning> warnings) {}
