package org.fairway.referral.worklist;

/** The question, in the language of the database. */
final class WorkSql {

  /** Of who was erased nothing is written down any more, and so nothing is to be done. */
  private static final String NOT_ERASED =
      """
      not exists (select from referral e join person p on p.tenant_id = e.tenant_id and p.id = e.person_id
        where e.tenant_id = asked.tenant and e.id = %s.referral_id and p.erased_at is not null)""";

  /** What must be done by the workforce team until the end of the day. */
  static final String TEAM =
      """
      select c.kind, c.referral_id, c.due_at as at, true as due, c.id as about_id
        from sla_clock c, asked where c.tenant_id = asked.tenant and c.state = 'RUNNING'
          and (c.due_at <= asked.tonight or c.warn_at <= asked.now)
      union all
      select case when a.starts_at <= asked.now then 'RECORD_ATTENDANCE' else 'APPOINTMENT' end, a.referral_id,
          a.starts_at, true, a.id
        from appointment a, asked where a.tenant_id = asked.tenant and a.state = 'BOOKED'
          and a.starts_at <= asked.tonight and %s
      union all
      select 'SUSTAINED_CHECK', s.referral_id, s.due_on::timestamp at time zone 'Europe/London', true, s.id
        from sustained_check s, asked where s.tenant_id = asked.tenant and s.result is null
          and s.due_on <= asked.today and %s"""
          .formatted(NOT_ERASED.formatted("a"), NOT_ERASED.formatted("s"));

  /** What must be done by a referrer. */
  static final String REFERRER =
      """
      select case d.status when 'DRAFT' then 'FINISH_DRAFT' else 'ANSWER_INFO' end as kind, d.id as referral_id,
          d.updated_at as at, false as due, d.id as about_id
        from referral d, asked where d.tenant_id = asked.tenant and d.organisation_id = asked.organisation
          and d.status in ('DRAFT', 'INFO_REQUESTED')
          and (d.status = 'INFO_REQUESTED' or d.updated_at <= asked.now - interval '7 days')
          and (d.parent_id is null
            or consent_live(d.tenant_id, d.person_id, 'SHARE_OUTCOME_WITH_REFERRER'))""";

  /**
   * What must be done by an employer. Of referrals that it may not see any more there is nothing.
   */
  static final String EMPLOYER =
      """
      select 'MEET_ROUTED' as kind, e.id as referral_id, e.routed_at as at, false as due, e.id as about_id
        from referral e, asked where e.tenant_id = asked.tenant and e.routed_to = asked.organisation
          and e.routed_until > asked.now and e.status = 'ACCEPTED'
      union all
      select 'SHARING_ENDS', e.id, e.routed_until, true, e.id
        from referral e, asked where e.tenant_id = asked.tenant and e.routed_to = asked.organisation
          and e.routed_until > asked.now and e.routed_until <= asked.now + interval '7 days'
          and e.status in ('ACCEPTED', 'IN_PROGRESS')""";

  private static final String WITH =
      """
      with asked as (select ?::text as tenant, ?::text as organisation, ?::text as actor, ?::timestamptz as now,
        ?::timestamptz as tonight, ?::date as today, ?::boolean as everyone, ?::text as kind),
      work as (%s)
      """;

  private static final String LIST =
      """
      select w.kind, w.at, w.due, w.referral_id, r.reference, r.status, w.about_id, r.assigned_to
      from asked, work w join referral r on r.id = w.referral_id
      where r.tenant_id = asked.tenant and (asked.kind is null or w.kind = asked.kind)
        and (asked.everyone or r.assigned_to is null or r.assigned_to = asked.actor)
        and (w.at, w.about_id) > (?, ?)
      order by w.at, w.about_id limit ?""";

  private static final String COUNT =
      """
      select w.kind, count(*), count(*) filter (where w.due and w.at <= asked.now) from asked, work w
      group by w.kind order by w.kind""";

  private WorkSql() {}

  static String list(String work) {
    return WITH.formatted(work) + LIST;
  }

  static String count(String work) {
    return WITH.formatted(work) + COUNT;
  }
}
