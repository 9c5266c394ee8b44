package org.fairway.pathway.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.programme.ProgrammeStream;

/**
 * What a commitment is made from.
 *
 * @param indicator a stage of the funnel; null for an indicator of a standard
 * @param standardIndicator null for a stage of the funnel
 * @param baseline where it began, in the unit of the indicator
 * @param owner team or post that answers for it
 * @param programmes that serve it
 */
public record NewCommitment(
    String text,
    ProgrammeStream stream,
    PlanIndicator indicator,
    StandardIndicator standardIndicator,
    BigDecimal baseline,
    BigDecimal target,
    LocalDate dueOn,
    String owner,
    List<UUID> programmes) {}
