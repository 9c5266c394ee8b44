package org.fairway.metrics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairway.metrics.sql.Sql;

/** Reads the projection. */
@ApplicationScoped
class FunnelRepository {

  /**
   * The furthest stage of each referral, as the ordinal of {@link Stage}. A start counts unless it
   * was taken back later.
   */
  private static final String FURTHEST =
      """
      with work as (
        select a.referral_id,
          max(case
            when coalesce(a.started_at, a.started_on::timestamp at time zone 'UTC') is not null
              and (a.undone_at is null or a.started_at > a.undone_at) then 7
            when a.offered_at is not null then 6 when a.interviewed_at is not null then 5
            when a.shortlisted_at is not null then 4 when a.applied_at is not null then 3 else 0 end) as stage
        from funnel_application a where a.build = 'live' and a.referral_id is not null group by 1),
      pathway as (
        select e.referral_id, bool_or(e.on_pathway_at is not null) as entered,
          (array_agg(e.programme order by e.on_pathway_at nulls last, e.enrolment_id))[1] as programme,
          (array_agg(e.pathway_type order by e.on_pathway_at nulls last, e.enrolment_id))[1] as pathway_type
        from funnel_enrolment e where e.build = 'live' group by 1)
      select %s as key, greatest(
          coalesce(w.stage, 0), case when e.entered then 2 else 0 end,
          case when r.accepted_at is not null then 1 else 0 end) as furthest, count(*) as referrals
      from funnel_referral r
      left join work w on w.referral_id = r.referral_id
      left join pathway e on e.referral_id = r.referral_id
      left join funnel_person p on p.person = r.person and p.build = 'live'
      where r.build = 'live' and r.referred_at >= ? and r.referred_at < ?
      group by 1, 2
      """;

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

  private final Sql sql;

  FunnelRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * For each group the number of referrals by furthest stage. Bounds are inclusive; null for none.
   */
  SortedMap<String, long[]> furthest(Optional<GroupBy> groupBy, LocalDate from, LocalDate to) {
    String key = groupBy.map(GroupBy::expression).orElse("'" + FunnelRow.TOTAL + "'");
    SortedMap<String, long[]> groups = new TreeMap<>();
    sql.query(
        FURTHEST.formatted(key),
        row -> {
          long[] counts =
              groups.computeIfAbsent(row.getString("key"), any -> new long[Stage.counted().size()]);
          counts[row.getInt("furthest")] = row.getLong("referrals");
          return true;
        },
        midnight(from == null ? FIRST : from),
        midnight(to == null ? LAST : to.plusDays(1)));
    return groups;
  }

  private static java.time.Instant midnight(LocalDate day) {
    return day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
  }
}
