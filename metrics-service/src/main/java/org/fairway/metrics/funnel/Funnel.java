package org.fairway.metrics.funnel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fairway.metrics.disclosure.Audience;

/**
 * The chain for an audience.
 *
 * @param from first day of referral counted; null for no bound
 * @param to last day; null for no bound
 * @param total all referrals of the time
 * @param groups in order of their values
 */
public record Funnel(
    LocalDate from,
    LocalDate to,
    Optional<GroupBy> groupBy,
    Audience audience,
    int threshold,
    FunnelRow total,
    List<FunnelRow> groups,
    Instant asOf) {}
