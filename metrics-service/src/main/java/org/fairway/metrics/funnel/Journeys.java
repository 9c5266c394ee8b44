package org.fairway.metrics.funnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairway.metrics.geography.AreaMap;
import org.fairway.platform.tenancy.Sql;

/**
 * The common part of all queries: one row {@code j} for each journey of a window, with its group
 * {@code key}. What a journey is of several referrals, {@link Chains} says; it has the day, the
 * source and all else of its head. Set-based; nothing of the text comes from a caller.
 */
final class Journeys {

  /**
   * A start counts unless it was taken back later. Several applications of a journey count as one
   * way: the furthest stage of any; the first start; and what is known of the weeks after it.
   */
  private static final String QUERY =
      """
      , told as (
        select a.*, coalesce(k.chain, a.referral_id) as chain, coalesce((a.started_at at time zone 'Europe/London')::date, a.started_on) as start_day,
          coalesce(a.started_at, a.started_on::timestamp at time zone 'Europe/London') as start_at,
          coalesce(a.started_at, a.started_on::timestamp at time zone 'UTC') is not null
            and (a.undone_at is null or a.started_at > a.undone_at) as started
        from funnel_application a left join kin k on k.referral_id = a.referral_id
        where a.build = 'live' and a.referral_id is not null),
      staged as (
        select t.*, case when t.started then 7 when t.offered_at is not null then 6
          when t.interviewed_at is not null then 5 when t.shortlisted_at is not null then 4
          when t.applied_at is not null then 3 else 0 end as stage
        from told t),
      work as (%1$s),
      pathway as (
        select coalesce(k.chain, e.referral_id) as chain, min(e.on_pathway_at) as on_pathway_at,
          (array_agg(e.programme order by e.on_pathway_at nulls last, e.enrolment_id))[1] as programme,
          (array_agg(e.pathway_type order by e.on_pathway_at nulls last, e.enrolment_id))[1] as pathway_type
        from funnel_enrolment e left join kin k on k.referral_id = e.referral_id
        where e.build = 'live' group by 1),
      j as (
        select (%2$s) collate "C" as key, r.referred_at, coalesce(k.accepted_at, r.accepted_at) as accepted_at, e.on_pathway_at, w.*,
          greatest(coalesce(w.stage, 0), case when e.on_pathway_at is not null then 2 else 0 end,
            case when coalesce(k.accepted_at, r.accepted_at) is not null then 1 else 0 end) as furthest
        from funnel_referral r
        left join kin k on k.referral_id = r.referral_id
        left join work w on w.chain = coalesce(k.chain, r.referral_id)
        left join pathway e on e.chain = coalesce(k.chain, r.referral_id)
        left join answering s on s.member = r.person
        left join funnel_person p on p.person = coalesce(s.person, r.person) and p.build = 'live'
        %3$s
        where r.build = 'live' and r.error_version < r.version and k.is_head is not false
          and r.referred_at >= ? and r.referred_at < ?)
      """;

  /**
   * A job tells of the weeks after the first start only when it had begun by then: held so long
   * when a report shows it, else open as long as no end was told. The mere start of a later job
   * says nothing of the weeks before it.
   */
  private static final String WEEKS =
      Arrays.stream(Weeks.values())
          .map(
              weeks ->
                  """
                  bool_or(s.start_day <= s.first_day + %1$d and greatest(s.start_day, s.in_work_on, s.ended_on) >= s.first_day + %1$d)
                    filter (where s.started) as held_%2$d,
                  bool_or(s.start_day <= s.first_day + %1$d and s.ended_on is null) filter (where s.started) as open_%2$d
                  """
                      .formatted(weeks.days(), weeks.number()))
          .collect(Collectors.joining(", "));

  /**
   * What became of all applications of a journey. A step up is one after the first day: of staff in
   * post the first step is the start itself, told as both.
   */
  static final String OUTCOMES =
      """
      select s.chain, max(s.stage) as stage, min(s.start_day) filter (where s.started) as start_day,
        bool_or(s.progressed_on > s.start_day) filter (where s.started) as moved_up, %s
      from (select f.*, min(f.start_day) filter (where f.started) over (partition by f.chain collate "C") as first_day
        from staged f) s group by 1"""
          .formatted(WEEKS);

  /** The moments of the application that came furthest; of several such, of the earliest. */
  static final String FURTHEST =
      """
      select distinct on (s.chain) s.* from staged s
      order by s.chain, s.stage desc, s.start_at, s.applied_at, s.application_id""";

  private static final String AREAS =
      "left join unnest(?, ?) as area (lsoa21, board) on area.lsoa21 = r.lsoa21";

  /**
   * Nearly all rows of a tenant are read, so rows are never looked up one by one: fresh tables
   * whose statistics are not made yet would lead the planner there.
   */
  private static final String PLAN =
      "select set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)";

  private Journeys() {}

  /** Prepares the running transaction for such queries. */
  static void prepare(Sql sql) {
    sql.query(PLAN, row -> true);
  }

  /** The query up to and with {@code j}, by one expression for the key. */
  static String query(String work, String key, boolean areas, Counted counted) {
    return Chains.of(counted) + QUERY.formatted(work, key, areas ? AREAS : "");
  }

  /** The key of a pair of groups. */
  static String pair(GroupBy one, GroupBy other) {
    return one.expression() + " || '|' || " + other.expression();
  }

  static String query(String work, Optional<Grouping> grouping, Counted counted) {
    String total = "'" + FunnelRow.TOTAL + "'";
    String key = grouping.map(of -> of.by().expression()).orElse(total);
    return query(work, key, grouping.flatMap(Grouping::areas).isPresent(), counted);
  }

  /** The arguments of {@link #query}, and further ones after them. */
  static Object[] arguments(Optional<Grouping> grouping, Window window, Object... more) {
    List<Object> all = new ArrayList<>();
    grouping
        .flatMap(Grouping::areas)
        .map(AreaMap::boards)
        .ifPresent(
            boards -> {
              List<String> areas = List.copyOf(boards.keySet());
              all.add(new Sql.Array("text", areas));
              all.add(new Sql.Array("text", areas.stream().map(boards::get).toList()));
            });
    all.add(window.begin());
    all.add(window.end());
    all.addAll(Arrays.asList(more));
    return all.toArray();
  }
}
