package org.fairway.pathway.sidebyside;

import java.util.List;
import java.util.UUID;
import org.fairway.pathway.plan.PlanYear;

/**
 * What is to be shown: nothing that is not named.
 *
 * @param baseline null for no baselines
 * @param withText whether commitments are told in words too
 */
public record NewPublication(
    PlanYear year,
    PlanYear baseline,
    List<UUID> commitments,
    List<UUID> programmes,
    boolean withText) {}
