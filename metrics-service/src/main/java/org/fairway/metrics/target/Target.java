package org.fairway.metrics.target;

import org.fairway.metrics.catalogue.Standard;

/**
 * One success metric.
 *
 * @param id within the plan
 * @param action its high-impact action, 1 to 6
 * @param indicator id within the standard
 * @param better null where the indicator's own definition says
 */
public record Target(
    String id,
    int action,
    String title,
    Standard standard,
    String indicator,
    Aim aim,
    Better better) {}
