package org.fairway.pathway.plan;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * How far a commitment is.
 *
 * @param value in the unit of the indicator; null when unknown
 * @param unit null when unknown
 * @param percentOfWay from baseline to target; null when unknown
 * @param reason why it is unknown or undecided; null otherwise
 * @param source the request that metrics-service answered
 */
public record Progress(
    PlanYear year,
    PlanAudience audience,
    ProgressStatus status,
    BigDecimal value,
    ProgressUnit unit,
    BigDecimal percentOfWay,
    String reason,
    String source,
    Instant asOf) {}
