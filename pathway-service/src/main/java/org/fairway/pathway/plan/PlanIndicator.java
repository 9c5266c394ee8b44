package org.fairway.pathway.plan;

import org.fairway.pathway.programme.TargetStage;

/**
 * The figure that a commitment is measured by.
 *
 * @param dimension null for everybody
 * @param group code within the dimension; null for everybody
 */
public record PlanIndicator(TargetStage stage, PlanUnit unit, Dimension dimension, String group) {}
